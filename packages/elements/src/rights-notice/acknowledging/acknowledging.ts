import type {LitElement} from 'lit';
import {
  noticeTextHash,
  shownNotice,
  type Acknowledgement,
  type NoticeMode,
  type NoticeView,
} from '@patient-relations/core/notice';
import {UnloadGuard} from '../../complaint-form/unload-guard.js';
import {FocusController} from '../../fields/focus-controller.js';
import type {LocaleController} from '../../locale/locale-controller.js';
import {adoptLateStyles} from '../../styles/late-styles.js';
import {hasService, type ServiceHost} from '../notice-service.js';
import {NoticeAcknowledgeEvent, NoticeRecordedEvent} from '../rights-notice.events.js';
import type {NoticeMessage} from '../rights-notice.messages.js';
import {
  answerOf,
  answerProblems,
  emptyDraft,
  type AnswerContext,
  type AnswerDraft,
  type AnswerProblems,
} from './answer-draft.js';
import {createAcknowledgementSending} from './acknowledgement-sending.js';
import {lateCatalog} from './late-catalog.js';
import {isOtherFile} from './official-file.js';
import {renderAnswer, type AnswerForm} from './render-answer.js';
import {renderOutcome, renderThanks} from './render-outcome.js';
import {shownOnPage} from './shown-on-page.js';
import {createSigning} from './signing.js';
import {createTeachBack} from './teach-back.js';
import {fields} from '../../styles/fields.styles.js';
import {acknowledgingStyles} from './acknowledging.styles.js';

/** The element whose notice is confirmed. */
export interface AcknowledgingHost extends LitElement, ServiceHost {
  readonly view: NoticeView | undefined;
  readonly page: Element;
  readonly opened: ReadonlySet<string>;
  readonly mode: NoticeMode | undefined;
  readonly subject: string | undefined;
  readonly encounter: string | undefined;
  readonly locale: LocaleController<NoticeMessage>;
  redraw(): void;
  reopen(): void;
}

/** The step in which a person says that they got a notice, or that they will not or can not say so. */
export interface Acknowledging {
  /** What is recorded, or is to be. */
  readonly acknowledgement: Acknowledgement | undefined;
  /** Hears that the notice is in another language. */
  change(): void;
  /** Hears that the page has stored it. */
  recorded(): void;
  /** Leaves the element to another notice. A record that waits is sent all the same. */
  leave(): void;
  render(): unknown;
}

/** Fetches the words of the step, and begins it. */
export async function startAcknowledging(host: AcknowledgingHost): Promise<Acknowledging> {
  adoptLateStyles(host, fields);
  adoptLateStyles(host, acknowledgingStyles);
  await host.locale.extend(lateCatalog);
  return createAcknowledging(host);
}

function createAcknowledging(host: AcknowledgingHost): Acknowledging {
  const {locale} = host;
  const focus = new FocusController(host);
  const signing = createSigning(host, (drawing) => {
    change({drawing});
  });
  const teachBack = createTeachBack(host);
  let draft: AnswerDraft = emptyDraft;
  let problems: AnswerProblems = new Map();
  let acknowledgement: Acknowledgement | undefined;
  let isSummed = false;
  let isTouched = false;
  let isThanked = false;
  let differs: AnswerForm['differs'];
  let isChecking = false;
  let isLeft = false;

  const submission = createAcknowledgementSending(host, handleState);
  const guard = new UnloadGuard(
    host,
    () => isTouched && !isThanked && !isLeft && !submission.state.stored,
  );
  const retry = (): void => void submission.retry();
  const whenOnline = {
    hostConnected: () => addEventListener('online', retry),
    hostDisconnected: () => removeEventListener('online', retry),
  };
  host.addController(whenOnline);
  focus.moveTo('#outcome input');

  const context = (): AnswerContext => ({
    mode: host.mode ?? 'self',
    proof: host.view?.proof,
  });

  function change(changed: Partial<AnswerDraft>): void {
    draft = {...draft, ...changed};
    isTouched = true;
    // What was said to be wrong is looked at again with each letter; nothing new is said before it is sent.
    const still = problemsNow();
    problems = new Map([...still].filter(([id]) => problems.has(id)));
    host.requestUpdate();
  }

  /** What was left on its way is still the person's: until it has arrived, the page asks before it goes. */
  const keepPage = (event: Event): void => event.preventDefault();

  /** True while it may still arrive from this page alone. */
  const isOnItsWay = (): boolean =>
    (submission.isTrying || submission.isPending) && !submission.state.stored;

  function handleState(isNew: boolean): void {
    const {state} = submission;
    if (isLeft && !isOnItsWay()) {
      removeEventListener('beforeunload', keepPage);
      whenOnline.hostDisconnected();
    }
    host.requestUpdate();
    if (state.phase === 'sending' || submission.isTrying) return;
    // Not for a try that nobody asked for: whoever reads on is not pulled back.
    if (isNew) focus.moveTo('#heading');
    if (state.phase !== 'received' || isThanked) return;
    isThanked = true;
    host.dispatchEvent(new NoticeRecordedEvent());
  }

  async function send(): Promise<void> {
    const {view} = host;
    if (isChecking || submission.state.phase !== 'editing' || isThanked || !view) return;
    problems = problemsNow();
    isSummed = problems.size > 0;
    differs = undefined;
    host.requestUpdate();
    if (isSummed) {
      focus.moveTo('#error-summary');
      return;
    }
    isChecking = true;
    const textHash = await hashOf(host.page, view);
    const isOtherForm = view.form !== undefined && (await isOtherFile(view.form));
    isChecking = false;
    host.requestUpdate();
    if (view !== host.view || isLeft) return;
    if (textHash && !isOtherForm) {
      await record(view, textHash);
      return;
    }
    differs = textHash ? 'formDiffers' : 'differs';
    if (!textHash) host.redraw();
    focus.moveTo('#differs');
  }

  async function record(view: NoticeView, textHash: string): Promise<void> {
    acknowledgement = answerTo(view, textHash);
    const mayBeSent = host.dispatchEvent(new NoticeAcknowledgeEvent());
    const {subject, encounter} = host;
    // Without a service the page has heard, and stores it.
    if (mayBeSent && hasService(host))
      await submission.submit({acknowledgement, subject, encounter});
  }

  function answerTo(view: NoticeView, textHash: string): Acknowledgement {
    return {
      noticeId: view.id,
      version: view.version,
      languages: [view.language],
      textHash,
      sections: view.sections.map(({id, language}) => ({
        id,
        language,
        opened: host.opened.has(id),
      })),
      shownAt: new Date().toISOString(),
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      mode: context().mode,
      ...answerOf(draft, context()),
      ...teachBack.answers(),
    };
  }

  /** What is wrong with it as it is filled in now; the hash of the page comes last. */
  function problemsNow(): AnswerProblems {
    const {view} = host;
    return view ? answerProblems(draft, context(), answerTo(view, '')) : new Map();
  }

  return {
    get acknowledgement() {
      return acknowledgement;
    },
    change() {
      differs = undefined;
    },
    recorded() {
      isThanked = true;
      focus.moveTo('#heading');
    },
    leave() {
      isLeft = true;
      guard.hostDisconnected();
      signing.leave();
      for (const controller of [focus, guard, whenOnline]) host.removeController(controller);
      if (isOnItsWay()) addEventListener('beforeunload', keepPage);
      else whenOnline.hostDisconnected();
    },
    render() {
      const {state, isTrying} = submission;
      const mode = host.mode ?? 'self';
      if (isThanked) return renderThanks({state, acknowledgement, mode}, locale);
      if (state.phase !== 'editing' && state.phase !== 'sending')
        return renderOutcome(
          {
            state,
            isTrying,
            onTry: retry,
            onBack: submission.isGiven ? undefined : () => submission.edit(),
            onNew: () => host.reopen(),
          },
          locale,
        );
      return renderAnswer({
        draft,
        context: context(),
        problems,
        isSummed,
        differs,
        isSending: isTrying || isChecking,
        locale,
        signing,
        teachBack: teachBack.render(),
        onChange: change,
        onSend: () => void send(),
      });
    },
  };
}

/** The hash of what stands on the page; undefined where that is not what the notice says. */
async function hashOf(page: Element, view: NoticeView): Promise<string | undefined> {
  const shown = await noticeTextHash([shownOnPage(page, view)]).catch(() => undefined);
  return shown === (await noticeTextHash([shownNotice(view)])) ? shown : undefined;
}
