// The base map is a political statement: what it must not say is held here.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { suite, test } from 'node:test';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { packageFile } from '../../src/intake/package-file.ts';

interface Made {
  readonly topology: Parameters<typeof feature>[0] & {
    readonly objects: Readonly<Record<'land' | 'borders' | 'dashed', Parameters<typeof feature>[1]>>;
  };
  readonly disputed: readonly {
    readonly name: string;
    readonly outline: readonly (readonly [number, number])[];
  }[];
}

suite('the base map', async () => {
  const script: { makeBaseMap: () => Made } = await import(
    pathToFileURL(packageFile('scripts', 'base-map.mjs')).href
  );
  const { topology, disputed } = script.makeBaseMap();
  const lines = (name: 'borders' | 'dashed'): readonly (readonly number[])[] => {
    const { geometry } = JSON.parse(JSON.stringify(feature(topology, topology.objects[name])));
    const parts: number[][][] = geometry.coordinates;
    return parts.flat();
  };
  const within = (points: readonly (readonly number[])[], [west, south, east, north]: readonly number[]) =>
    points.filter(
      ([lon = 0, lat = 0]) =>
        lon > (west ?? 0) && lon < (east ?? 0) && lat > (south ?? 0) && lat < (north ?? 0),
    );

  test('draws no line across the isthmus of Crimea, nor the line of 2014 in the Donbas', () => {
    for (const name of ['borders', 'dashed'] as const) {
      assert.deepEqual(within(lines(name), [32, 45.5, 35.5, 46.6]), []);
      assert.deepEqual(within(lines(name), [37, 47.5, 38, 48.8]), []);
    }
  });

  test('draws settled boundaries whole and disputed ones broken', () => {
    const [polish, kosovar] = [[23, 49.5, 24.2, 52], [20.3, 42.6, 21.5, 43.3]] as const; // prettier-ignore
    assert.ok(within(lines('borders'), polish).length > 0);
    assert.deepEqual(within(lines('dashed'), polish), []);
    assert.ok(within(lines('dashed'), kosovar).length > 0);
  });

  test('has the land on which places stand, and no sea', () => {
    const land = feature(topology, topology.objects.land);
    for (const [lon, lat] of [[30.5, 50.4], [37.6, 55.7], [34.1, 45], [-77, 38.9], [116.4, 39.9], [121, 23.7]] as const)
      assert.ok(geoContains(land, [lon, lat]), `${lon} ${lat}`);
    for (const [lon, lat] of [[34, 43.3], [-30, 40], [20, 35], [160, 0]] as const)
      assert.ok(!geoContains(land, [lon, lat]), `${lon} ${lat}`);
  }); // prettier-ignore

  test('knows the ground that is in dispute, each outline closed and on the world', () => {
    const names = new Set(disputed.map(({ name }) => name));
    for (const name of ['Crimea', 'Kashmir', 'Western Sahara', 'Golan Heights', 'Kosovo', 'Taiwan'])
      assert.ok(names.has(name), name);
    for (const { name, outline } of disputed) {
      assert.deepEqual(outline[0], outline.at(-1), name);
      for (const [lon, lat] of outline) assert.ok(Math.abs(lon) <= 180 && Math.abs(lat) <= 90, name);
    }
  });
});
