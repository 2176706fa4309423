import type {Translation} from '../../locale/catalog.js';
import type {SurveyMessage} from '../survey.messages.js';
const translation: Translation<SurveyMessage> = {status: 'unreviewed', messages: {}};
export default translation;
