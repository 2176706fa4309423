import type {KioskActivity} from '@patient-relations/core/kiosk';

/** Why nobody can begin: said before anyone types. */
export type Obstacle =
  | 'not-enrolled'
  | 'no-configuration'
  | 'nothing-to-do'
  | 'storage-full'
  | 'store-closed'
  | 'key-unknown'
  | 'unauthorized';

/** What is on the screen. */
export type KioskScreen =
  | 'starting'
  | 'attract'
  | 'language'
  | 'choice'
  | 'activity'
  | 'hand-over'
  | 'goodbye'
  | 'wiping'
  | 'locked'
  | 'out-of-order'
  | 'pin'
  | 'staff';

/** One person at a kiosk, from the first touch to the wipe. A document has one; the next has the next. */
export interface KioskSession {
  readonly screen: KioskScreen;
  /** Someone has begun: the only way on is the wipe. */
  readonly isUsed: boolean;
  readonly language?: string | undefined;
  readonly activity?: KioskActivity | undefined;
  /** What became of what the person did. */
  readonly outcome?: 'stored' | 'received' | 'handed-over' | undefined;
  /** What is asked over the screen. */
  readonly asks?: 'still-there' | 'stop' | undefined;
  /** The screen under the PIN pad and the staff screen. */
  readonly from?: KioskScreen | undefined;
  readonly obstacle?: Obstacle | undefined;
}

/** What there is to choose from. */
export interface Offer {
  readonly languages: readonly string[];
  readonly activities: readonly KioskActivity[];
}

/** What can happen to a session. */
export type KioskAction =
  | {readonly type: 'checked'; readonly obstacle: Obstacle | undefined}
  | {readonly type: 'found-left'}
  | {readonly type: 'begin'; readonly offer: Offer}
  | {readonly type: 'speak'; readonly language: string; readonly offer: Offer}
  | {readonly type: 'choose'; readonly activity: KioskActivity}
  | {readonly type: 'back'; readonly offer: Offer}
  | {readonly type: 'told'; readonly outcome: 'stored' | 'received'}
  | {readonly type: 'hand-over'}
  | {readonly type: 'collected'}
  | {readonly type: 'idle'}
  | {readonly type: 'stop'}
  | {readonly type: 'stay'}
  | {readonly type: 'over'}
  | {readonly type: 'finish'}
  | {readonly type: 'cooled'}
  | {readonly type: 'wiped'; readonly clean: boolean}
  | {readonly type: 'staff'; readonly needsPin: boolean}
  | {readonly type: 'let-in'}
  | {readonly type: 'leave-staff'}
  | {readonly type: 'check-again'};

/** Where every document begins. */
export const newSession: KioskSession = {screen: 'starting', isUsed: false};

/** The screens that someone may walk away from. */
const watched: readonly KioskScreen[] = [
  'language',
  'choice',
  'activity',
  'hand-over',
  'pin',
  'staff',
];

/** True while the time without a touch counts. */
export function isWatched({screen}: KioskSession): boolean {
  return watched.includes(screen);
}

/** True where nobody's words can be on the device: a new document, before anyone has touched it. */
export function isBetweenSessions({screen, isUsed}: KioskSession): boolean {
  return !isUsed && (screen === 'attract' || screen === 'out-of-order');
}

/** The session after something happened; the same one where that cannot happen now. */
export function afterAction(session: KioskSession, action: KioskAction): KioskSession {
  const change = changes[action.type] as Change<KioskAction>;
  return change(session, action);
}

type Change<Action> = (session: KioskSession, action: Action) => KioskSession;

const on =
  <Action>(screens: readonly KioskScreen[], change: Change<Action>): Change<Action> =>
  (session, action) =>
    screens.includes(session.screen) ? change(session, action) : session;

const to = (session: KioskSession, screen: KioskScreen): KioskSession => ({
  ...session,
  screen,
  asks: undefined,
});

/** With one language there is nothing to ask, and so with one activity. */
function ask(session: KioskSession, {languages, activities}: Offer): KioskSession {
  const language = session.language ?? (languages.length === 1 ? languages[0] : undefined);
  if (language === undefined) return to(session, 'language');
  const [activity, ...others] = activities;
  if (!activity || others.length > 0) return to({...session, language}, 'choice');
  return to({...session, language, activity}, 'activity');
}

function goBack(session: KioskSession, {languages, activities}: Offer): KioskSession {
  const {screen} = session;
  if (screen === 'hand-over') return to(session, 'activity');
  if (screen === 'activity' && activities.length > 1) return to(session, 'choice');
  return languages.length > 1 ? to(session, 'language') : session;
}

function leaveStaff(session: KioskSession): KioskSession {
  const {screen, from = 'starting', isUsed} = session;
  if (from === 'locked') return to(session, 'locked');
  if (screen === 'pin') return to(session, from);
  // Whoever was here before the staff is not to be found by whoever comes after them.
  return to(session, isUsed ? 'wiping' : 'starting');
}

const changes: {
  readonly [Type in KioskAction['type']]: Change<Extract<KioskAction, {type: Type}>>;
} = {
  checked: on(['starting', 'attract', 'out-of-order'], (session, {obstacle}) =>
    obstacle
      ? {...session, screen: 'out-of-order', obstacle}
      : {...session, screen: 'attract', obstacle: undefined},
  ),
  'found-left': on(['starting'], (session) => to(session, 'locked')),
  begin: on(['attract'], (session, {offer}) => ask({...session, isUsed: true}, offer)),
  speak: on(['language'], (session, {language, offer}) => ask({...session, language}, offer)),
  choose: on(['choice'], (session, {activity}) => to({...session, activity}, 'activity')),
  back: on(['choice', 'activity', 'hand-over'], (session, {offer}) => goBack(session, offer)),
  told: on(['language', 'choice', 'activity', 'hand-over'], (session, {outcome}) => ({
    ...session,
    outcome,
  })),
  'hand-over': on(['activity'], (session) => to(session, 'hand-over')),
  collected: on(['hand-over'], (session) => to({...session, outcome: 'handed-over'}, 'goodbye')),
  idle: on(watched, (session) => ({...session, asks: 'still-there'})),
  stop: on(['language', 'choice', 'activity', 'hand-over'], (session) => ({
    ...session,
    asks: 'stop',
  })),
  stay: (session) => (session.asks ? {...session, asks: undefined} : session),
  // Staff who walk away from a locked kiosk leave it locked.
  over: on(watched, (session) =>
    session.from === 'locked' ? leaveStaff(session) : to(session, 'wiping'),
  ),
  finish: on(['language', 'choice', 'activity', 'hand-over'], (session) => to(session, 'goodbye')),
  cooled: on(['goodbye'], (session) => to(session, 'wiping')),
  // A clean wipe ends with another document; until that is there nothing else can be done.
  wiped: on(['wiping'], (session, {clean}) => (clean ? session : to(session, 'locked'))),
  staff: on(
    ['attract', 'language', 'choice', 'activity', 'hand-over', 'locked', 'out-of-order'],
    (session, {needsPin}) => ({
      ...to(session, needsPin ? 'pin' : 'staff'),
      from: session.screen,
    }),
  ),
  'let-in': on(['pin'], (session) => to(session, 'staff')),
  'leave-staff': on(['pin', 'staff'], leaveStaff),
  'check-again': on(['staff'], (session) => to(session, 'wiping')),
};
