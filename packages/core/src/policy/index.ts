export type * from './policy-pack.js';
export {policyPacks} from './packs/index.js';
export type * from './source.js';
