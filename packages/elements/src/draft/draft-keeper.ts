import type {DraftKey, DraftNotKeptError, DraftStore} from '@patient-relations/core/draft';
import {unfinishedAnswers, type DraftForm} from './draft-form.js';
import {leftOutAnswers, type LeftOutAnswer} from './left-out.js';

/** What a person is told of their draft. */
export type DraftNews =
  /** What they wrote is found and on its way into the form. */
  | {readonly kind: 'opening'}
  | {
      readonly kind: 'restored';
      readonly savedAt: string;
      readonly isOtherVersion: boolean;
      readonly leftOut: readonly LeftOutAnswer[];
    }
  | {readonly kind: 'expired' | 'unreadable' | 'full' | 'no-storage' | 'anonymous'};

/** The outside things that keeping a draft uses. */
export interface DraftKeeperParts {
  readonly form: DraftForm;
  readonly key: DraftKey;
  readonly store: DraftStore;
  /** False where nothing may be kept: others use the device, or someone is signed in. Asked each time. */
  readonly mayKeep: () => boolean;
  /** Hears what to tell the person; undefined where nothing is left to tell. */
  readonly tell: (news: DraftNews | undefined) => void;
}

/** Keeps what a person writes into one form. */
export interface DraftKeeper {
  /** True while nothing is kept because the person does not use their name. */
  readonly isWithholding: boolean;
  /** Looks for what was kept and puts it into the form. */
  restore(): Promise<void>;
  /** Hears that something was done in the form. */
  note(): void;
  /** Hears that the form has taken a draft, from here or from somewhere else. */
  notePlaced(): void;
  /** Keeps what there is now, without waiting for more. */
  flush(): void;
  /** Hears that it has arrived, or waits sealed: nothing of it is kept any longer. */
  end(): Promise<void>;
  remove(): Promise<void>;
  stop(): void;
}

const pauseMs = 400;

/** Keeps what is written into a form, for as long as it is unfinished and not anonymous. */
export function createDraftKeeper({
  form,
  key,
  store,
  mayKeep,
  tell,
}: DraftKeeperParts): DraftKeeper {
  /** What was kept last. */
  let kept: string | undefined;
  /** True where something may lie on the device. */
  let isKept = false;
  let saving: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let trouble: 'full' | 'no-storage' | undefined;
  let isRestoring = false;
  let isEnded = false;
  let isStopped = false;
  let isAnonymous = false;

  async function restore(): Promise<void> {
    isRestoring = true;
    let isPutBack = false;
    const found = await store.find(key).catch(() => ({status: 'none'}) as const);
    if (found.status === 'found') {
      kept = JSON.stringify(found.draft.answers);
      isKept = true;
      // What is there already came later.
      isPutBack = form.draft === undefined && mayKeep() && !isStopped;
      if (isPutBack) await putBack(found);
    } else if (found.status !== 'none' && !isStopped) tell({kind: found.status});
    isRestoring = false;
    // What was put back is not kept anew before something is changed: what no longer fits is still in what was kept.
    if (!isPutBack) flush();
  }

  async function putBack({draft, savedAt}: Found): Promise<void> {
    const {version, answers} = draft;
    tell({kind: 'opening'});
    const placed = new Promise((resolve) =>
      form.addEventListener('pr-draft-placed', resolve, {once: true}),
    );
    form.draft = answers;
    await placed;
    const taken = form.draft;
    if (isStopped) return;
    // Emptied in the meantime.
    if (taken === undefined) tell(undefined);
    else
      tell({
        kind: 'restored',
        savedAt,
        isOtherVersion: form.draftVersion !== version,
        leftOut: leftOutAnswers(answers, taken),
      });
  }

  async function keep(text: string, answers: unknown): Promise<void> {
    if (isStopped || text === kept || isEnded) return;
    try {
      kept = text;
      isKept = true;
      await store.save(key, {version: form.draftVersion, answers});
      if (trouble) tell(undefined);
      trouble = undefined;
    } catch (error) {
      kept = undefined;
      const {reason} = error as DraftNotKeptError;
      if (trouble !== reason) tell({kind: reason});
      trouble = reason;
    }
  }

  function remove(): Promise<void> {
    clearTimeout(timer);
    kept = undefined;
    isKept = false;
    // At once, as the page may be gone in a moment; and again after what is being kept right now.
    return Promise.all([store.remove(key), saving.then(() => store.remove(key))]).then(
      () => undefined,
    );
  }

  function flush(): void {
    clearTimeout(timer);
    if (isStopped) return;
    const answers = mayKeep() ? unfinishedAnswers(form) : undefined;
    if (answers === undefined) {
      // Sent, or wiped by someone who may be in danger.
      isEnded = false;
      if (isKept) void remove().catch(() => undefined);
      return;
    }
    if (isRestoring || isEnded) return;
    if (isNameless(answers)) return withhold();
    if (isAnonymous) tell(undefined);
    isAnonymous = false;
    saving = saving.then(() => keep(JSON.stringify(answers), answers));
  }

  function withhold(): void {
    if (!isAnonymous) tell({kind: 'anonymous'});
    isAnonymous = true;
    if (isKept) void remove().catch(() => undefined);
  }

  function note(): void {
    clearTimeout(timer);
    timer = setTimeout(flush, pauseMs);
  }

  return {
    get isWithholding() {
      return isAnonymous;
    },
    restore,
    note,
    notePlaced() {
      if (!isRestoring) note();
    },
    flush,
    end() {
      isEnded = true;
      tell(undefined);
      return remove();
    },
    remove,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

type Found = Extract<Awaited<ReturnType<DraftStore['find']>>, {status: 'found'}>;

function isNameless(answers: unknown): boolean {
  return (answers as Readonly<Record<string, unknown>> | null)?.['/identity'] === 'anonymous';
}
