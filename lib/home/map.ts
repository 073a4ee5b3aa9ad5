import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoCentroid, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Natural Earth (public domain, npm world-atlas): land at 1:110 m, and countries at 1:50 m for their middles only. */
const atlas = (name: string): Topology =>
  JSON.parse(readFileSync(createRequire(`${process.cwd()}/`).resolve(`world-atlas/${name}`), 'utf8'));

export const mapSize = { width: 960, height: 400 } as const;

type World = { land: string; middles: Map<string, readonly [x: number, y: number]> };

let drawn: World | undefined;

/** Drawn once for the life of the process: the outline of the land, without any boundary, and where countries lie. */
export function world(): World {
  if (drawn) return drawn;
  const projection = geoEqualEarth()
    .rotate([-20, 0])
    .scale(230)
    .translate([mapSize.width / 2, mapSize.height / 2 + 60])
    .clipExtent([
      [0, 0],
      [mapSize.width, mapSize.height],
    ]);
  const land = atlas('land-110m.json');
  const countries = atlas('countries-50m.json');
  const middles = new Map<string, readonly [number, number]>();
  for (const shape of feature(countries, countries.objects.countries as GeometryCollection).features) {
    const place = projection(geoCentroid(shape));
    if (place && shape.id !== undefined) middles.set(String(shape.id).padStart(3, '0'), place);
  }
  const outline = geoPath(projection).digits(0)(feature(land, land.objects.land as GeometryCollection));
  drawn = { land: outline ?? '', middles };
  return drawn;
}
