export {offeredTaglines} from './offered-taglines.js';
export {renderTaglines} from './render-taglines.js';
