import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  afterAction,
  isBetweenSessions,
  isWatched,
  newSession,
  type KioskAction,
  type KioskScreen,
  type KioskSession,
  type Offer,
} from './kiosk-session.js';

const offer: Offer = {languages: ['en', 'es', 'ar'], activities: ['complaint', 'survey']};
const run = (...actions: readonly KioskAction[]): KioskSession =>
  actions.reduce(afterAction, newSession);
const atAttract: KioskAction = {type: 'checked', obstacle: undefined};
const inAForm: readonly KioskAction[] = [
  atAttract,
  {type: 'begin', offer},
  {type: 'speak', language: 'es', offer},
  {type: 'choose', activity: 'complaint'},
];

const anyOffer = fc.record({
  languages: fc.uniqueArray(fc.constantFrom('en', 'es', 'ar'), {minLength: 1}),
  activities: fc.uniqueArray(fc.constantFrom('complaint' as const, 'survey' as const), {
    minLength: 1,
  }),
});
const anyAction: fc.Arbitrary<KioskAction> = fc.oneof(
  fc.constantFrom(
    ...(
      [
        'found-left',
        'hand-over',
        'collected',
        'idle',
        'stop',
        'stay',
        'over',
        'finish',
        'cooled',
        'let-in',
        'leave-staff',
        'check-again',
      ] as const
    ).map((type) => ({type})),
  ),
  fc.record({type: fc.constant('checked'), obstacle: fc.constantFrom(undefined, 'storage-full')}),
  fc.record({type: fc.constantFrom('begin', 'back'), offer: anyOffer}),
  fc.record({
    type: fc.constant('speak'),
    language: fc.constantFrom('en', 'es'),
    offer: anyOffer,
  }),
  fc.record({type: fc.constant('choose'), activity: fc.constantFrom('complaint', 'survey')}),
  fc.record({type: fc.constant('told'), outcome: fc.constantFrom('stored', 'received')}),
  fc.record({type: fc.constant('wiped'), clean: fc.boolean()}),
  fc.record({type: fc.constant('staff'), needsPin: fc.boolean()}),
) as fc.Arbitrary<KioskAction>;

describe('a session at a kiosk', () => {
  it('goes from the welcome to a form in the language chosen', () => {
    expect(run(...inAForm)).to.deep.include({
      screen: 'activity',
      language: 'es',
      activity: 'complaint',
      isUsed: true,
    });
  });

  it('asks nothing where there is nothing to choose', () => {
    const single: Offer = {languages: ['en'], activities: ['survey']};

    expect(run(atAttract, {type: 'begin', offer: single})).to.deep.include({
      screen: 'activity',
      language: 'en',
      activity: 'survey',
    });
  });

  it('says what is wrong before anyone types, and begins once it is mended', () => {
    const broken = run({type: 'checked', obstacle: 'storage-full'});

    expect(broken).to.deep.include({screen: 'out-of-order', obstacle: 'storage-full'});
    expect(afterAction(broken, {type: 'begin', offer})).to.equal(broken);
    expect(afterAction(broken, atAttract).screen).to.equal('attract');
  });

  it('is not ended by trouble with the device: the person goes on', () => {
    const session = run(...inAForm, {type: 'checked', obstacle: 'storage-full'});

    expect(session.screen).to.equal('activity');
  });

  it('leaves nobody who began but by the wipe, whatever happens', () => {
    const safe: readonly KioskScreen[] = ['starting', 'attract', 'out-of-order'];
    fc.assert(
      fc.property(fc.array(anyAction, {maxLength: 60}), (actions) => {
        let session = newSession;
        for (const action of actions) {
          const next = afterAction(session, action);
          if (session.isUsed) {
            expect(next.isUsed).to.equal(true);
            expect(safe).not.to.include(next.screen);
            expect(isBetweenSessions(next)).to.equal(false);
          }
          session = next;
        }
      }),
      {numRuns: 2000},
    );
  });

  it('leaves the wipe only for the next document or for the lock', () => {
    fc.assert(
      fc.property(fc.array(anyAction, {maxLength: 40}), anyAction, (actions, action) => {
        const session = actions.reduce(afterAction, newSession);
        if (session.screen === 'wiping')
          expect(['wiping', 'locked']).to.include(afterAction(session, action).screen);
        if (session.screen === 'locked')
          expect(['locked', 'pin', 'staff']).to.include(afterAction(session, action).screen);
      }),
      {numRuns: 2000},
    );
  });

  it('is over for whoever walks away from any screen that someone may have typed into', () => {
    fc.assert(
      fc.property(fc.array(anyAction, {maxLength: 40}), (actions) => {
        const session = actions.reduce(afterAction, newSession);
        if (!isWatched(session)) return;
        expect(afterAction(session, {type: 'idle'}).asks).to.equal('still-there');
        const {screen} = afterAction(session, {type: 'over'});
        expect(screen).to.equal(session.from === 'locked' ? 'locked' : 'wiping');
      }),
      {numRuns: 2000},
    );
  });

  it('keeps a form that someone has not finished, while they look at the code on the screen', () => {
    const session = run(...inAForm, {type: 'hand-over'}, {type: 'back', offer});

    expect(session).to.deep.include({screen: 'activity', activity: 'complaint'});
  });

  it('gives the screen back to a person when someone turned away from the PIN', () => {
    const asked = run(...inAForm, {type: 'staff', needsPin: true});

    expect(asked.screen).to.equal('pin');
    expect(afterAction(asked, {type: 'leave-staff'}).screen).to.equal('activity');
  });

  it('wipes what a person left when staff came in between', () => {
    const staff = run(...inAForm, {type: 'staff', needsPin: true}, {type: 'let-in'});

    expect(afterAction(staff, {type: 'leave-staff'}).screen).to.equal('wiping');
  });

  it('stays locked when staff go away without a clean check', () => {
    const locked = run(...inAForm, {type: 'over'}, {type: 'wiped', clean: false});
    const staff = afterAction(locked, {type: 'staff', needsPin: false});

    expect(locked.screen).to.equal('locked');
    expect(afterAction(staff, {type: 'leave-staff'}).screen).to.equal('locked');
    expect(afterAction(staff, {type: 'check-again'}).screen).to.equal('wiping');
  });
});
