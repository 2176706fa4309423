import type {QuestionnaireResponse, SurveyNode} from '@patient-relations/core/survey';
import type {Catalog} from '../../locale/catalog.js';
import {lateEnglish} from '../messages/late-en.js';
import {surveyTranslations, type SurveyMessage} from '../survey.messages.js';
import type {SurveyForm} from '../survey-form.js';
export const lateCatalog: Catalog<SurveyMessage> = {english: lateEnglish, translations: surveyTranslations};
export interface Answering { readonly sent: QuestionnaireResponse|undefined; readonly isSending: boolean; mend(n: SurveyNode): void; judge(n: SurveyNode): void; submit(): Promise<void>; received(): void; forget(): void; renderAbove(): unknown; renderInstead(): unknown}
export function createAnswering(_host: unknown, _form: SurveyForm): Answering { return {} as Answering }
