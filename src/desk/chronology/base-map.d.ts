/** Made by scripts/base-map.mjs when the desk is built. */
declare module 'demarche:base-map' {
  import type { GeometryObject, Topology } from 'topojson-specification';

  export const topology: Topology<Readonly<Record<'land' | 'borders' | 'dashed', GeometryObject>>>;
  export const disputed: readonly {
    readonly name: string;
    readonly about: string;
    readonly outline: readonly (readonly [lon: number, lat: number])[];
  }[];
}
