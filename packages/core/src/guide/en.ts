export {english as words} from './content/en/index.js';
export {topics} from './content/en/topics.js';
