export {spanish as words} from './content/es/index.js';
export {topics} from './content/es/topics.js';
