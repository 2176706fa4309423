// Decides which file holds the hash of which chunk, so that the hash of the entry vouches for every one of them.

/**
 * Plans `chunks`, rollup's description of the files of one entry. `names` numbers them by place; `needsOf` says whose
 * exports a chunk's function takes; `heldBy` gives the chunks whose rows a file carries; `files` lists which chunks
 * share a file, in such an order that the rows a file carries are known before it is hashed.
 *
 * A file carries the rows of what it may load, so the entry stays small however many chunks there are behind others.
 * What several of its parts share comes as one file: rollup makes a tiny chunk of it for every combination of parts.
 * `apart` names modules whose chunk stays a file of its own, since most people never need it.
 */
export function planChunks(chunks, apart = []) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.find(({isEntry}) => isEntry);
  const names = [...byName.keys()].filter((name) => name !== entry.fileName).sort();
  const needsOf = (name) => byName.get(name).imports.filter((needed) => needed !== entry.fileName);
  const withNeeds = (found) => reach(found, needsOf);
  const loadedBy = (name) => {
    // What it needs itself was loaded before it.
    const here = new Set([entry.fileName, ...withNeeds([name])]);
    const loaded = byName.get(name).dynamicImports.filter((found) => !here.has(found));
    return withNeeds(loaded).filter((found) => !here.has(found));
  };

  const byEntry = new Set(loadedBy(entry.fileName));
  const heldBy = (name) => {
    if (name === entry.fileName) return [...byEntry];
    return loadedBy(name).filter((loaded) => !byEntry.has(loaded));
  };
  // Two chunks that load each other cannot both carry the other's hash: the entry does.
  for (let knot = findKnot(names, heldBy); knot; knot = findKnot(names, heldBy)) {
    for (const name of withNeeds([knot])) byEntry.add(name);
  }
  const isShared = (name) => {
    const {isDynamicEntry, dynamicImports, moduleIds = []} = byName.get(name);
    const isApart = moduleIds.some((id) => apart.some((module) => id.endsWith(module)));
    return byEntry.has(name) && !isDynamicEntry && dynamicImports.length === 0 && !isApart;
  };
  const shared = names.filter(isShared);
  const others = inOrder(names, heldBy).filter((name) => !isShared(name));
  const files = [...(shared.length > 0 ? [shared] : []), ...others.map((name) => [name])];
  return {entry, names, needsOf, heldBy, files};
}

function reach(found, next) {
  const reached = new Set(found);
  for (const name of reached) for (const further of next(name)) reached.add(further);
  return [...reached].sort();
}

function findKnot(names, next) {
  return names.find((name) => reach(next(name), next).includes(name));
}

function inOrder(names, before) {
  const ordered = new Set();
  const visit = (name) => {
    if (ordered.has(name)) return;
    before(name).forEach(visit);
    ordered.add(name);
  };
  names.forEach(visit);
  return [...ordered];
}
