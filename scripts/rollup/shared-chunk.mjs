// Puts what several parts of a drop-in share into one chunk. Left to itself, rollup makes a chunk for every combination
// of parts, each of them tiny, with a hash and a request of its own.

/**
 * Makes rollup's `manualChunks` for a drop-in: a module goes into the chunk `shared` when at least two of the parts
 * that the entry can load would need it, there or further on. What the entry itself needs stays in the entry.
 */
export function sharedChunk() {
  let isShared;
  return (id, {getModuleIds, getModuleInfo}) => {
    isShared ??= findShared([...getModuleIds()].map(getModuleInfo), getModuleInfo);
    return isShared(id) ? 'shared' : undefined;
  };
}

function findShared(modules, getModuleInfo) {
  const entry = modules.find(({isEntry}) => isEntry);
  const inEntry = reach(entry, statically, getModuleInfo);
  const parts = modules.filter(
    ({id, dynamicImporters}) => dynamicImporters.length > 0 && !inEntry.has(id),
  );
  const loadedByEntry = parts.filter(({dynamicImporters}) =>
    dynamicImporters.some((id) => inEntry.has(id)),
  );
  const carriedBy = parts.map((part) => [part.id, reach(part, statically, getModuleInfo)]);
  const behind = loadedByEntry.map((part) => reach(part, anyhow, getModuleInfo));
  return (id) =>
    !inEntry.has(id) &&
    carriedBy.filter(([part, carried]) => part !== id && carried.has(id)).length > 1 &&
    behind.filter((reached) => reached.has(id)).length > 1;
}

const statically = ({importedIds}) => importedIds;
const anyhow = ({importedIds, dynamicallyImportedIds}) => [
  ...importedIds,
  ...dynamicallyImportedIds,
];

function reach({id: start}, next, getModuleInfo) {
  const reached = new Set([start]);
  for (const id of reached) for (const further of next(getModuleInfo(id))) reached.add(further);
  return reached;
}
