import {expect} from '@open-wc/testing';
import {sampleFacility, sampleFeedback} from '@patient-relations/core/testing';
import type {Facility} from '@patient-relations/core/facility';
import {elsewhere, type FieldPath} from '../form/feedback-draft.js';
import * as more from '../form/more-questions/more-questions.js';
import {ComplaintProgress} from './complaint-progress.js';
import type {ComplaintKind} from './complaint-steps.js';

describe('the way through the form', () => {
  let kind: ComplaintKind;
  let facility: Facility | undefined;
  let hasMore: boolean;
  let progress: ComplaintProgress;

  beforeEach(() => {
    kind = 'complaint';
    facility = sampleFacility();
    hasMore = true;
    progress = new ComplaintProgress(() => ({
      kind,
      facility,
      more: hasMore ? more : undefined,
      wants: new Set(hasMore ? ['story', 'wish'] : []),
      sharedDevice: false,
      today: '2025-11-20',
      sent: {kind, channel: 'web', language: 'en', dangerGateShown: true},
    }));
  });

  const steps = (): readonly string[] => progress.steps.map(({name}) => name);
  const paths = (): readonly FieldPath[] => progress.fields.map(({path}) => path);
  const answerYou = (identity = 'named'): void => {
    progress.answer('/identity', identity);
    progress.answer('/person/role', 'patient');
  };
  const answerAll = (): void => {
    answerYou();
    progress.answer('/story', 'Nobody came.');
    progress.answer('/contact/preferred', 'code');
  };

  it('asks a complaint about everything and a thank-you about less', () => {
    expect(steps()).to.deep.equal(['you', 'story', 'wish', 'files', 'review']);
    expect(paths()).to.include('/wish/outcomes').and.include('/patient/birthDate');

    kind = 'compliment';
    expect(paths()).not.to.include('/wish/outcomes').and.not.include('/patient/birthDate');
  });

  it('has no step for files where the facility takes none, nor while that is not known', () => {
    facility = sampleFacility({limits: {files: {count: 0, bytesEach: 1, mediaTypes: []}}});
    expect(steps()).not.to.include('files');

    facility = undefined;
    expect(steps()).not.to.include('files');
  });

  it('asks where it was by the facility’s list, or in words where there is none', () => {
    expect(paths()).to.include('/occasion/locationId').and.not.include('/occasion/place');
    progress.answer('/occasion/locationId', elsewhere);
    expect(paths()).to.include('/occasion/place');
    progress.answer('/occasion/locationId', 'main-campus');
    expect(paths()).to.include('/occasion/departmentId').and.not.include('/occasion/place');

    facility = undefined;
    expect(paths()).to.include('/occasion/place').and.not.include('/occasion/locationId');
  });

  it('asks on what ground only those who speak for the patient', () => {
    progress.answer('/person/role', 'relative');
    expect(paths()).to.include('/person/relationship').and.not.include('/person/authority');
    progress.answer('/person/role', 'representative');
    expect(paths()).to.include('/person/authority');
    progress.answer('/person/role', 'patient');
    expect(paths()).not.to.include('/person/relationship');
  });

  it('asks an anonymous person for nothing that says who they are, and sends none of it', () => {
    answerAll();
    progress.answer('/person/name', 'Rosa');
    progress.answer('/contact/preferred', 'phone');
    progress.answer('/contact/phone', '555 0142');
    progress.answer('/identity', 'anonymous');

    for (const path of ['/person/name', '/patient/name', '/contact/phone'] as const)
      expect(paths()).not.to.include(path);
    expect(JSON.stringify(progress.feedback)).not.to.contain('Rosa').and.not.contain('0142');

    progress.answer('/identity', 'named');
    expect(progress.feedback.person.name).to.equal('Rosa');
  });

  it('stays at a step until its required questions are answered, and names them', () => {
    expect(progress.next()).to.equal(false);
    expect([...progress.problems.keys()]).to.deep.equal(['/identity', '/person/role']);
    expect(progress.position).to.equal(0);

    answerYou();
    expect(progress.next()).to.equal(true);
    expect(progress.position).to.equal(1);
    expect(progress.problems.size).to.equal(0);
  });

  it('says what is wrong in the words that fit', () => {
    answerAll();
    progress.answer('/story', 'x'.repeat(10_001));
    progress.answer('/occasion/date', '2025-11-21');
    progress.answer('/contact/preferred', 'email');
    progress.answer('/contact/email', 'nowhere');

    expect(progress.check()).to.equal(false);
    expect(Object.fromEntries(progress.problems)).to.deep.equal({
      '/story': 'tooLong',
      '/occasion/date': 'impossibleDate',
      '/contact/email': 'wrongFormat',
    });
    expect(progress.position).to.equal(1);
  });

  it('takes a date that the browser could not read for an impossible one', () => {
    answerYou();
    expect(progress.next([{path: '/patient/birthDate', code: 'impossible-date'}])).to.equal(false);

    expect(progress.problems.get('/patient/birthDate')).to.equal('impossibleDate');
  });

  it('returns to the review after one part of it was changed', () => {
    answerAll();
    progress.goTo(0, true);
    progress.next();

    expect(progress.steps[progress.position]!.name).to.equal('review');
  });

  it('takes the service’s refusal to the first field it speaks of', () => {
    answerAll();
    progress.goTo(4);
    const isMendable = progress.refuse([
      {path: '/feedback/wish/outcomes/1', code: 'unknown-value'},
      {path: '/feedback/story', code: 'too-long'},
    ]);

    expect(isMendable).to.equal(true);
    expect(progress.position).to.equal(1);
    expect(Object.fromEntries(progress.problems)).to.deep.equal({
      '/story': 'tooLong',
      '/wish/outcomes': 'unusable',
    });
  });

  it('knows a refusal that no field can mend', () => {
    answerAll();

    expect(progress.refuse([])).to.equal(false);
    expect(progress.refuse([{path: '/facilityId', code: 'unknown-value'}])).to.equal(false);
  });

  it('forgets no answer on any way through it', () => {
    answerAll();
    progress.answer('/person/name', 'Rosa');
    const {draft} = progress;
    progress.goTo(3);
    progress.goTo(1);
    kind = 'compliment';
    progress.next();
    facility = undefined;
    hasMore = false;
    kind = 'complaint';
    progress.check();

    expect(progress.draft).to.equal(draft);
    expect(progress.feedback.person.name).to.equal('Rosa');
  });

  it('can hold every field that feedback has, and gives it back as it was', () => {
    const feedback = sampleFeedback({
      person: {role: 'representative', name: 'Rosa', relationship: 'child', authority: 'guardian'},
      occasion: {
        locationId: 'main-campus',
        departmentId: 'ward-4',
        encounterId: 'V-88120',
        date: '2025-11-02',
        time: '23:40',
        staffRole: 'nurse',
      },
      contact: {
        preferred: 'phone',
        phone: '+1 555 010 0142',
        times: ['morning'],
        safety: {mayLeaveMessage: true, never: ['post'], note: 'Ask for Rosa.'},
      },
      needs: {interpreter: {language: 'Spanish', sign: true}, accommodation: 'Speak slowly.'},
    });
    progress.draft = more.draftOf(feedback);

    expect(progress.feedback).to.deep.equal(feedback);
    expect(progress.check()).to.equal(true);
  });

  it('sends nothing of a place chosen from the list when it was somewhere else', () => {
    answerAll();
    progress.answer('/occasion/locationId', elsewhere);
    progress.answer('/occasion/place', 'In the car park');

    expect(progress.feedback.occasion).to.deep.equal({place: 'In the car park'});
  });

  it('sends a place of the facility whatever its id is', () => {
    const name = {en: 'Grounds'};
    facility = sampleFacility({locations: [{id: 'elsewhere', name, departments: []}]});
    answerAll();
    progress.answer('/occasion/locationId', 'elsewhere');

    expect(paths()).not.to.include('/occasion/place');
    expect(progress.feedback.occasion).to.deep.equal({locationId: 'elsewhere'});
  });

  it('sends every word a person types, also one the form uses itself', () => {
    answerAll();
    progress.answer('/story', elsewhere);

    expect(progress.feedback.story).to.equal(elsewhere);
    expect(progress.check()).to.equal(true);
  });
});
