import {html, nothing, type LitElement} from 'lit';
import type {Acknowledgement, NoticeView} from '@patient-relations/core/notice';
import type {LocaleController} from '../../locale/locale-controller.js';
import type {PrSurvey} from '../../survey/survey.js';
import type {NoticeMessage} from '../rights-notice.messages.js';

/** The element whose notice has questions. */
interface TeachBackHost extends LitElement {
  readonly view: NoticeView | undefined;
  readonly locale: LocaleController<NoticeMessage>;
}

/** Questions that show whether a notice was understood. Nobody is held back by them. */
export interface TeachBack {
  answers(): Pick<Acknowledgement, 'teachBack'>;
  render(): unknown;
}

const fetchSurvey = (): Promise<unknown> => import('../../survey/pr-survey.js');

/** Asks the questions of the notice, where it has some; what asks them is fetched now. */
export function createTeachBack(host: TeachBackHost, fetchPart = fetchSurvey): TeachBack {
  const {locale} = host;
  let state: 'loading' | 'ready' | 'missing' = 'loading';

  async function load(): Promise<void> {
    state = await fetchPart().then(
      () => 'ready' as const,
      () => 'missing' as const,
    );
    host.requestUpdate();
  }
  if (host.view?.teachBack) void load();

  const survey = (): PrSurvey | null => host.renderRoot.querySelector('pr-survey');

  /** The page around hears of the notice alone: these answers are a part of its record. */
  const keep = (event: Event): void => event.stopPropagation();

  return {
    answers() {
      const asked = survey()?.survey;
      if (!asked) return {};
      // Whoever left a question out goes on all the same: what they answered is kept as it is.
      const response = asked.respond(asked.problems().length > 0 ? 'in-progress' : 'completed');
      return response.item?.length ? {teachBack: response} : {};
    },
    render() {
      const questions = host.view?.teachBack;
      if (!questions) return nothing;
      if (state === 'missing')
        return html`<p class="notice" role="status">${locale.show('teachBackMissing')}</p>`;
      return html`<section class="stack teach-back">
        <h3>${locale.show('teachBack')}</h3>
        <p>${locale.show('teachBackText')}</p>
        ${
          state === 'ready'
            ? html`<pr-survey .questionnaire=${questions} @pr-survey-change=${keep}></pr-survey>`
            : html`<p class="muted" role="status">${locale.show('loading')}</p>`
        }
      </section>`;
    },
  };
}
