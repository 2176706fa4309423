import type {PolicyPack} from '../policy-pack.js';
import type {Source} from '../source.js';

/** A source and where in its pack it is leaned on. */
export interface PlacedSource {
  readonly source: Source;
  readonly place: string;
}

/** Every source of a pack, as often as it is leaned on. */
export function packSources(pack: PolicyPack): readonly PlacedSource[] {
  const at = (place: string, sources: readonly Source[] = []): readonly PlacedSource[] =>
    sources.map((source) => ({source, place}));
  return [
    ...at('the pack', pack.sources),
    ...pack.settings.flatMap(({name, sources}) => at(name, sources)),
    ...pack.stages.flatMap(({id, request}) => at(`asking for ${id}`, request?.sources)),
    ...pack.clocks.flatMap(({id, sources, extension}) => [
      ...at(`clock ${id}`, sources),
      ...at(`more time for ${id}`, extension?.sources),
    ]),
    ...pack.pauses.flatMap(({id, sources}) => at(`pause ${id}`, sources)),
    ...at('filing', pack.filing?.sources),
    ...pack.letters.flatMap(({id, sources}) => at(`letter ${id}`, sources)),
    ...pack.bodies.flatMap(({id, sources, filing}) => [
      ...at(`body ${id}`, sources),
      ...at(`going to ${id}`, filing?.sources),
    ]),
    ...pack.exclusions.flatMap(({id, sources}) => at(`exclusion ${id}`, sources)),
    ...at('spoken', pack.spoken),
    ...at('no reprisal', pack.noReprisal),
    ...at('anonymous', pack.anonymous),
    ...at('retention', pack.retention && [pack.retention.source]),
  ];
}
