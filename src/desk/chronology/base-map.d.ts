/** Made by scripts/base-map.mjs when the desk is built. */
declare module 'demarche:base-map' {
  import type { feature } from 'topojson-client';

  type Topology = Parameters<typeof feature>[0];
  type Geometry = Parameters<typeof feature>[1];

  export const topology: Topology & {
    readonly objects: Readonly<Record<'land' | 'borders' | 'dashed', Geometry>>;
  };
  export const disputed: readonly {
    readonly name: string;
    readonly about: string;
    readonly outline: readonly (readonly [lon: number, lat: number])[];
  }[];
}
