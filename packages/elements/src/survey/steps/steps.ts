import type {Survey} from '@patient-relations/core/survey';
import type {Looks} from '../item-views.js';
import type {SurveyForm} from '../survey-form.js';
export interface Steps { looks: Looks; renderAbove(): unknown; renderBelow(): unknown; start(f: SurveyForm, submit: ()=>void): void}
export function createSteps(_h: unknown, _s: Survey): Steps { return {} as Steps }
