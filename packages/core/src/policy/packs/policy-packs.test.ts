import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Confidence, Source} from '../source.js';
import type {PolicyClock, PolicyPack, PolicyTime} from '../policy-pack.js';
import {policyPacks} from './index.js';

// The rows of the domain reference, §1.2, in its order.
const rows =
  'us-cms us-1557 us-hipaa gb-eng gb-sct gb-wls gb-nir ie-hse nz-hdc au-nsw au-vic au-wa ca-on ca-bc in-mohfw in-nabh eu';

// Written by hand from the text of the reference, not from the data:
// pack | clock | duty | time | from | target | the weakest mark of its facts.
const clocks = `
us-cms | endangerment | review | 0 hours calendar | received | hard | cited
us-cms | usual-answer | respond | 7 days calendar | received | average | unverified
us-cms | still-working | interim | 7 days calendar | received | hard | unverified
us-cms | answer | respond | responseDays | received | hard | unverified
us-1557 | answer | respond | civilRightsResponseDays | received | hard | cited
gb-eng | acknowledge | acknowledge | 3 days working | received | hard | read
gb-eng | plan | respond | agreed | received | hard | read
gb-eng | answer | respond | 6 months calendar | received | hard | read
gb-eng | late | interim | 6 months calendar | received | hard | read
gb-eng | regulator-summary | give-information | 28 days calendar | asked | hard | read
gb-sct | early-answer | respond | 5 days working | received | hard | read
gb-sct | acknowledge | acknowledge | 3 days working | stage-started | hard | read
gb-sct | answer | respond | 20 days working | stage-started | hard | read
gb-wls 2 | acknowledge | acknowledge | 5 days working | received | hard | unverified
gb-wls 2 | early-answer | respond | 10 days working | received | hard | unverified
gb-wls 2 | answer | respond | 30 days working | received | hard | unverified
gb-wls 1 | answer | respond | 30 days working | received | hard | unverified
gb-nir | early-answer | respond | 5 days working | received | hard | read
gb-nir | acknowledge | acknowledge | 3 days working | stage-started | hard | read
gb-nir | answer | respond | 20 days working | stage-started | hard | unverified
ie-hse | on-the-spot | respond | 2 days working | received | hard | read
ie-hse | acknowledge | acknowledge | 5 days working | received | hard | cited
ie-hse | answer | respond | 30 days working | acknowledged | hard | read
ie-hse | late | interim | 30 days working | acknowledged | hard | read
ie-hse | progress | update | 20 days working | due of late | hard | read
ie-hse | outer-goal | respond | 6 months calendar | received | goal | unverified
ie-hse | information | give-information | 10 days working | asked | hard | read
ie-hse | second-look | respond | 20 days working | stage-started | hard | read
nz-hdc | acknowledge | acknowledge | 5 days working | received | hard | read
nz-hdc | decide | decide | 10 days working | acknowledged | hard | read
nz-hdc | progress | update | 1 months calendar | received | hard | read
au-nsw | acknowledge | acknowledge | 5 days calendar | received | hard | unverified
au-nsw | answer | respond | 35 days calendar | received | hard | unverified
au-vic | acknowledge | acknowledge | 3 days working | received | goal | read
au-vic | answer | respond | 30 days working | received | hard | unverified
au-wa | acknowledge | acknowledge | 5 days working | received | hard | cited
au-wa | answer | respond | 30 days working | received | hard | cited
au-wa | progress | update | 15 days working | received | hard | unverified
ca-on | status | status | 5 days calendar | received | hard | unverified
ca-on | acknowledge | acknowledge | 5 days business | received | goal | read
ca-on | answer | respond | 30 days calendar | received | goal | read
ca-on | late-answer | respond | 60 days calendar | received | goal | read
ca-bc | acknowledge | acknowledge | 2 days business | received | hard | cited
ca-bc | answer | respond | 40 days business | received | hard | read
in-mohfw | answer | respond | 15 days calendar | received | hard | unverified
in-nabh | answer | respond | responseDays | received | hard | cited
`;

// pack | clock | how much more | in all | what it needs
const extensions = `
gb-eng | answer | any | any | agreement
gb-sct | early-answer | 5 days working | any | reasons
gb-sct | answer | any | any | reasons
gb-wls 2 | answer | any | 6 months calendar | reasons
gb-wls 1 | answer | any | 6 months calendar | reasons
gb-nir | early-answer | any | 10 days working | reasons
ie-hse | answer | any | any | reasons
nz-hdc | decide | 20 days working | any | reasons-beyond
au-nsw | answer | any | any | reasons
ca-bc | answer | any | any | permission
`;

// pack | what it limits | within | from | at most
const limits = `
us-1557 | filing | 60 days calendar | aware | any
us-1557 | stage appeal | 15 days calendar | answered | any
us-cms | body ocr | 180 days calendar | event-or-aware | any
us-1557 | body ocr | 180 days calendar | event-or-aware | any
us-hipaa | body ocr | 180 days calendar | event-or-aware | any
gb-eng | filing | 12 months calendar | event-or-aware | any
gb-sct | filing | 6 months calendar | aware | 12 months calendar
gb-wls 2 | filing | 12 months calendar | event-or-aware | any
gb-wls 1 | filing | 12 months calendar | event-or-aware | any
gb-nir | stage stage-2 | 30 days calendar | answered | any
ie-hse | filing | 12 months calendar | event-or-aware | any
au-vic | body hcc | 12 months calendar | event-or-aware | any
`;

// What the reference marks as open besides the clocks: pack | what is open about it
const openPoints = `
us-cms | 42 CFR 485.614
us-cms | Joint Commission RI.01.07.01
us-1557 | 45 CFR 92
gb-wls 2 | NHS Wales, Listening to People, from April 1, 2026
gb-wls 1 | SI 2011/704 (W. 108)
in-nabh | NABH hospital standards, 6th edition
`;

const bodies = `
us-cms | state-agency qio accreditor ocr
us-1557 | ocr
us-hipaa | ocr
gb-eng | phso advocacy cqc
gb-sct | spso pass
gb-wls 2 | psow llais
gb-wls 1 | psow llais
gb-nir | nipso
ie-hse | ombudsman children-ombudsman
nz-hdc | hdc advocacy
au-nsw | hccc
au-vic | hcc
au-wa | hadsco
ca-on | patient-ombudsman
ca-bc | pcqrb
in-mohfw | clinical-authority consumer-commission medical-council
in-nabh | nabh
eu | national-body
`;

describe('the policy packs', () => {
  it('hold every row of the reference', () => {
    assert.deepEqual([...new Set(policyPacks.map(({id}) => id))], rows.split(' '));
  });

  it('count every clock as the reference does, and mark it as it does', () => {
    const found = policyPacks.flatMap((pack) =>
      pack.clocks.map((clock) =>
        line(
          nameOf(pack),
          clock.id,
          clock.what,
          clockTime(clock),
          typeof clock.from === 'string' ? clock.from : `due of ${clock.from.dueOf}`,
          clock.target,
          weakest(clock.sources) ?? 'no source',
        ),
      ),
    );
    assert.deepEqual(found.sort(), table(clocks));
  });

  it('give more time where the reference does, and no other', () => {
    const found = policyPacks.flatMap((pack) =>
      pack.clocks.flatMap(({id, extension}) =>
        extension
          ? [
              line(
                nameOf(pack),
                id,
                timeWords(extension.time),
                timeWords(extension.inAll),
                extension.needs,
              ),
            ]
          : [],
      ),
    );
    assert.deepEqual(found.sort(), table(extensions));
  });

  it('know by when a person has to come forward', () => {
    const found = policyPacks.flatMap((pack) =>
      [
        {at: 'filing', limit: pack.filing},
        ...pack.stages.map(({id, request}) => ({at: `stage ${id}`, limit: request})),
        ...pack.bodies.map(({id, filing}) => ({at: `body ${id}`, limit: filing})),
      ].flatMap(({at, limit}) =>
        limit
          ? [line(nameOf(pack), at, timeWords(limit.within), limit.from, timeWords(limit.atMost))]
          : [],
      ),
    );
    assert.deepEqual(found.sort(), table(limits));
  });

  it('name everyone outside the hospital whom the reference names', () => {
    const found = policyPacks.map((pack) =>
      line(nameOf(pack), pack.bodies.map(({id}) => id).join(' ')),
    );
    assert.deepEqual(found.sort(), table(bodies));
  });

  it('mark as unverified what the reference leaves open', () => {
    for (const row of table(openPoints)) {
      const [name, citation] = row.split(' | ');
      const pack = policyPacks.find((each) => nameOf(each) === name);
      const open = `"citation":${JSON.stringify(citation)},"confidence":"unverified"`;
      assert.ok(JSON.stringify(pack).includes(open), row);
    }
  });

  it('give the hospital a way to say how to reach each body, and make nobody name an accreditor', () => {
    for (const {id, bodies: named} of policyPacks) {
      for (const body of named) assert.ok(Object.keys(body.contact).length > 0, `${id} ${body.id}`);
    }
    const optional = policyPacks.flatMap((pack) =>
      pack.bodies.flatMap((body) => (body.optional ? [`${pack.id} ${body.id}`] : [])),
    );
    assert.deepEqual(optional, ['us-cms accreditor']);
  });

  it('tell where it is written that nobody is treated worse, wherever the reference says so', () => {
    const known = policyPacks.flatMap(({id, noReprisal}) => (noReprisal ? [id] : []));
    assert.deepEqual(known, ['us-cms', 'us-1557', 'us-hipaa', 'au-nsw', 'au-vic', 'au-wa']);
  });

  it('ask the answer of a United States hospital for its four elements', () => {
    const final = policyPacks[0]?.letters.filter(({letter}) => letter === 'final');
    assert.deepEqual(
      final?.map(({id}) => id),
      ['contact-person', 'steps-taken', 'results', 'completion-date'],
    );
  });

  it('leave out what was settled at once: on the spot in the United States, by the next working day in England', () => {
    const excluded = policyPacks.flatMap((pack) =>
      pack.exclusions
        .filter(({onTheSpot, settledWithin}) => onTheSpot ?? settledWithin)
        .map((exclusion) =>
          line(pack.id, exclusion.spoken ? 'spoken' : '', timeWords(exclusion.settledWithin)),
        ),
    );
    assert.deepEqual(excluded, ['us-cms | spoken | any', 'gb-eng | spoken | 1 days working']);
  });

  it('never have two versions of a pack on one day', () => {
    const wales = policyPacks.filter(({id}) => id === 'gb-wls');
    assert.deepEqual(
      wales.map(({effective}) => effective),
      [{to: '2026-03-31'}, {from: '2026-04-01'}],
    );
    for (const pack of policyPacks) {
      const others = policyPacks.filter((other) => other !== pack && other.id === pack.id);
      for (const other of others) {
        assert.notEqual(other.version, pack.version);
        const apart =
          (pack.effective.to ?? '9999') < (other.effective.from ?? '') ||
          (other.effective.to ?? '9999') < (pack.effective.from ?? '');
        assert.ok(apart, `${pack.id} ${pack.version} and ${other.version}`);
      }
    }
  });

  it('point only at stages, clocks, settings and bodies that they have', () => {
    for (const pack of policyPacks) {
      const has = (list: readonly {readonly id: string}[], id: string) =>
        assert.ok(
          list.some((each) => each.id === id),
          `${pack.id}: ${id}`,
        );
      for (const {stage, from, towards, time} of pack.clocks) {
        if (stage) has(pack.stages, stage);
        if (typeof from === 'object') has(pack.clocks, from.dueOf);
        if (towards) has(pack.bodies, towards);
        if (time !== 'agreed' && 'setting' in time) {
          has(
            pack.settings.map(({name}) => ({id: name})),
            time.setting,
          );
        }
      }
      for (const list of [pack.clocks, pack.stages, pack.letters, pack.bodies]) {
        const ids = list.map(({id}) => id);
        assert.deepEqual(ids, [...new Set(ids)], pack.id);
      }
    }
  });

  it('name a calendar of holidays wherever they count working or business days', () => {
    for (const pack of policyPacks) {
      const counts = JSON.stringify(pack.clocks).match(/"days":"(working|business)"/);
      assert.ok(!counts || pack.holidays, pack.id);
    }
  });

  it('cite a source for every rule, and say of every unverified one what is open', () => {
    const sources = policyPacks.flatMap((pack) => [
      ...[pack, ...pack.clocks, ...pack.letters, ...pack.bodies, ...pack.exclusions].map(
        (each) => each.sources,
      ),
      ...pack.clocks.flatMap(({extension}) => (extension ? [extension.sources] : [])),
      ...pack.settings.map((setting) => setting.sources),
    ]);
    for (const each of sources) assert.ok(each.length > 0);
    for (const {citation, confidence, note} of sources.flat()) {
      assert.ok(citation);
      assert.ok(confidence !== 'unverified' || note, citation);
      assert.notEqual(confidence, 'confirmed');
    }
  });
});

function nameOf({id, version}: PolicyPack): string {
  return id === 'gb-wls' ? `${id} ${version}` : id;
}

function clockTime({time}: PolicyClock): string {
  if (time === 'agreed') return time;
  return 'setting' in time ? time.setting : timeWords(time);
}

function timeWords(time: PolicyTime | undefined): string {
  return time ? `${time.amount} ${time.unit} ${time.days}` : 'any';
}

function weakest(sources: readonly Source[]): Confidence | undefined {
  const order: readonly Confidence[] = ['unverified', 'cited', 'read', 'confirmed'];
  return order.find((confidence) => sources.some((source) => source.confidence === confidence));
}

function line(...cells: readonly string[]): string {
  return cells.join(' | ');
}

function table(text: string): readonly string[] {
  return text.trim().split('\n').sort();
}
