import {expect, fixtureSync, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import type {
  FhirValue,
  Questionnaire,
  QuestionnaireItem,
  ResponseItem,
} from '@patient-relations/core/survey';
import type {PrSurvey} from '../survey.js';
import '../pr-survey.js';
import {definitionOf, gate, sampleItems} from './control-definitions.js';

type Sample = keyof typeof sampleItems;

describe('controls of a survey', () => {
  let element: PrSurvey;

  const show = async (questionnaire: Questionnaire, lang = 'en'): Promise<void> => {
    // Not `fixture`: around a plain element it waits for a frame, which a page in the background has none of.
    const wrapper = fixtureSync<HTMLElement>(
      html`<div lang=${lang}><pr-survey .questionnaire=${questionnaire}></pr-survey></div>`,
    );
    element = wrapper.querySelector('pr-survey')!;
    await waitUntil(() => element.shadowRoot?.querySelector('.item') != null, 'no question', {
      timeout: 5000,
    });
    await element.updateComplete;
  };
  const showSample = (name: Sample, more: Partial<QuestionnaireItem> = {}): Promise<void> =>
    show(definitionOf({...sampleItems[name], ...more}));

  const all = <Found extends HTMLElement>(selector: string): Found[] => [
    ...element.shadowRoot!.querySelectorAll<Found>(selector),
  ];
  const find = <Found extends HTMLElement = HTMLElement>(selector: string): Found => {
    const [found] = all<Found>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  };
  const wordsOf = ({textContent}: Element): string => textContent.replace(/\s+/g, ' ').trim();
  const button = (words: string): HTMLButtonElement =>
    all<HTMLButtonElement>('button').find((each) => wordsOf(each).startsWith(words))!;
  const focused = (): Element | null => element.shadowRoot!.activeElement;
  const items = (): readonly ResponseItem[] => element.response?.item ?? [];
  const answers = (at: readonly ResponseItem[] = items()): readonly FhirValue[] =>
    at.flatMap(({answer = []}) => answer);
  const announced = (): string =>
    all('[role=status]')
      .map(({textContent}) => textContent.trim())
      .join('');
  const choose = (select: HTMLSelectElement, value: string): void => {
    select.value = value;
    select.dispatchEvent(new Event('input', {bubbles: true}));
    select.dispatchEvent(new Event('change', {bubbles: true}));
  };

  describe('can be used by everyone', () => {
    for (const name of Object.keys(sampleItems) as Sample[]) {
      it(`as ${name}`, async () => {
        await show(definitionOf(gate, sampleItems[name]));

        await expect(element).to.be.accessible();
      });
    }

    it('when every one of them says what is wrong', async () => {
      const names = [
        'dropDown',
        'autocomplete',
        'slider',
        'spinner',
        'openChoice',
        'table',
      ] as const;
      await show(
        definitionOf(
          ...names.map((name): QuestionnaireItem => ({...sampleItems[name], required: true})),
        ),
      );
      await element.submit();
      await waitUntil(() => all('.error').length > 4);

      await expect(element).to.be.accessible();
    });
  });

  describe('a list that opens', () => {
    it('begins with no answer and gives the one that is chosen', async () => {
      await showSample('dropDown');
      expect(answers()).to.deep.equal([]);

      choose(find('select'), '2');
      expect(answers()).to.deep.equal([
        {valueCoding: {code: 'day surgery', display: 'Day surgery'}},
      ]);
      choose(find('select'), '');
      expect(answers()).to.deep.equal([]);
    });

    it('takes an answer in the person’s own words', async () => {
      await showSample('openDropDown');
      expect(find('.own-words').hidden).to.equal(true);

      choose(find('select'), 'own');
      expect(focused()).to.equal(find('.own-words input'));
      await sendKeys({type: 'Somali'});
      expect(answers()).to.deep.equal([{valueString: 'Somali'}]);

      choose(find('select'), '1');
      expect(answers()[0]!.valueCoding!.display).to.equal('English');
      expect(find('.own-words').hidden).to.equal(true);
    });
  });

  describe('a list that typing narrows', () => {
    const shown = (): readonly string[] =>
      all('[role=option]')
        .filter((option) => option.checkVisibility())
        .map(({textContent}) => textContent.trim());

    it('has all its answers on the page, and shows those that fit', async () => {
      await showSample('autocomplete');
      expect(all('[role=option]')).to.have.length(12);

      find('input').focus();
      await sendKeys({type: 'clin'});
      expect(shown()).to.deep.equal(['Eye clinic', 'Heart clinic', 'Women’s clinic']);
      expect(announced()).to.contain('3 answers fit.');
    });

    it('is worked with the keys alone', async () => {
      await showSample('autocomplete');
      const input = find<HTMLInputElement>('input');
      input.focus();
      await sendKeys({type: 'clin'});
      await sendKeys({press: 'ArrowDown'});
      await sendKeys({press: 'ArrowDown'});
      const active = element.shadowRoot!.getElementById(
        input.getAttribute('aria-activedescendant')!,
      )!;
      expect(active.textContent.trim()).to.equal('Heart clinic');

      await sendKeys({press: 'Enter'});
      expect(answers()[0]!.valueCoding!.display).to.equal('Heart clinic');
      expect(input.value).to.equal('Heart clinic');
      expect(input.getAttribute('aria-expanded')).to.equal('false');
    });

    it('takes what was typed in full, and drops the answer when the words change', async () => {
      await showSample('autocomplete');
      find('input').focus();
      await sendKeys({type: 'surgery'});
      expect(answers()[0]!.valueCoding!.display).to.equal('Surgery');

      await sendKeys({type: 'x'});
      expect(answers()).to.deep.equal([]);
      expect(find<HTMLInputElement>('input').value).to.equal('surgeryx');
      expect(announced()).to.contain('Nothing in the list fits');
    });

    it('closes with Escape and when the person goes on', async () => {
      await showSample('autocomplete');
      find('input').focus();
      await sendKeys({press: 'ArrowDown'});
      expect(find('[role=listbox]').hidden).to.equal(false);
      await sendKeys({press: 'Escape'});
      expect(find('[role=listbox]').hidden).to.equal(true);
      await sendKeys({press: 'ArrowDown'});
      await sendKeys({press: 'Tab'});
      expect(find('[role=listbox]').hidden).to.equal(true);
    });

    it('collects several answers, and words that are not in it', async () => {
      await showSample('autocompleteSeveral');
      find('input').focus();
      await sendKeys({type: 'eye'});
      await sendKeys({press: 'ArrowDown'});
      await sendKeys({press: 'Enter'});
      await sendKeys({type: 'The garden'});
      await sendKeys({press: 'Enter'});
      expect(answers()).to.deep.equal([
        {valueCoding: {code: 'eye clinic', display: 'Eye clinic'}},
        {valueString: 'The garden'},
      ]);

      button('Remove Eye clinic').click();
      expect(answers()).to.deep.equal([{valueString: 'The garden'}]);
      expect(focused()).to.equal(find('input'));
    });
  });

  describe('a slider', () => {
    it('has no answer until it is set, even to where it stands', async () => {
      await showSample('slider');
      const range = find<HTMLInputElement>('input[type=range]');
      expect(answers()).to.deep.equal([]);
      expect(range.getAttribute('aria-valuetext')).to.equal('Not answered yet');

      range.focus();
      await sendKeys({press: 'Enter'});
      expect(answers()).to.deep.equal([{valueInteger: 0}]);
      expect(range.hasAttribute('aria-valuetext')).to.equal(false);

      await sendKeys({press: 'ArrowRight'});
      expect(answers()).to.deep.equal([{valueInteger: 1}]);
      expect(find('.value').textContent.trim()).to.equal('1');
    });

    it('says what its ends mean, and can be left unanswered again', async () => {
      await showSample('slider');
      expect(find('.ends').textContent).to.contain('No pain').and.contain('Worst pain');
      find('input').focus();
      await sendKeys({press: 'End'});
      expect(answers()).to.deep.equal([{valueInteger: 10}]);

      button('Clear my answer').click();
      expect(answers()).to.deep.equal([]);
      expect(focused()).to.equal(find('input'));
    });
  });

  describe('a number between buttons', () => {
    it('goes up and down within its limits', async () => {
      await showSample('spinner');
      button('+').click();
      button('+').click();
      button('+').click();
      expect(answers()).to.deep.equal([{valueInteger: 2}]);

      find('input').focus();
      await sendKeys({press: 'ArrowDown'});
      await sendKeys({press: 'ArrowDown'});
      await sendKeys({press: 'ArrowDown'});
      expect(answers()).to.deep.equal([{valueInteger: 0}]);
      expect(find<HTMLInputElement>('input').value).to.equal('0');
    });

    it('keeps what cannot be read as a number, for the person to mend', async () => {
      await showSample('spinner');
      find('input').focus();
      await sendKeys({type: 'two'});
      expect(find<HTMLInputElement>('input').value).to.equal('two');
      expect(answers()).to.deep.equal([]);
    });
  });

  describe('a number with its unit', () => {
    it('carries the unit that was chosen, before or after the number', async () => {
      await showSample('quantity');
      choose(find('select'), 'lb');
      find('input').focus();
      await sendKeys({type: '150.5'});
      expect(find<HTMLInputElement>('input').value).to.equal('150.5');
      const unit = {unit: 'lb', system: 'http://unitsofmeasure.org', code: 'lb'};
      expect(answers()).to.deep.equal([{valueQuantity: {value: 150.5, ...unit}}]);

      choose(find('select'), 'kg');
      expect(answers()[0]!.valueQuantity).to.include({value: 150.5, unit: 'kg', code: 'kg'});
    });

    it('can be given several times, each with a unit of its own', async () => {
      await showSample('quantity', {repeats: true});
      find('input').focus();
      await sendKeys({type: '70'});
      button('Add another').click();
      await waitUntil(() => focused() === all('input')[1]);
      choose(all<HTMLSelectElement>('select')[1]!, 'lb');
      await sendKeys({type: '150'});
      expect(
        answers().map(({valueQuantity}) => [valueQuantity!.value, valueQuantity!.unit]),
      ).to.deep.equal([
        [70, 'kg'],
        [150, 'lb'],
      ]);
    });

    it('carries the one unit there is', async () => {
      await showSample('fixedUnit');
      find('input').focus();
      await sendKeys({type: '20'});
      expect(find('.unit').textContent).to.equal('minutes');
      expect(answers()[0]!.valueQuantity).to.include({value: 20, unit: 'minutes', code: 'min'});
    });
  });

  describe('a date of which an earlier answer says only a part', () => {
    const dates: readonly QuestionnaireItem[] = [
      {linkId: 'fell', type: 'date', text: 'When did you fall?'},
      {linkId: 'seen', type: 'dateTime', text: 'When were you seen?'},
      {linkId: 'stays', type: 'date', text: 'When did you stay?', repeats: true},
      {linkId: 'whole', type: 'date', text: 'When did you go home?'},
    ];
    const given: readonly ResponseItem[] = [
      {linkId: 'fell', answer: [{valueDate: '2024-05'}]},
      {linkId: 'seen', answer: [{valueDateTime: '2024-05-03'}]},
      {linkId: 'stays', answer: [{valueDate: '2023'}, {valueDate: '2024-01-02'}]},
      {linkId: 'whole', answer: [{valueDate: '2024-05-31'}]},
    ];
    const values = (): readonly string[] =>
      all<HTMLInputElement>('.item input').map(({value}) => value);

    beforeEach(async () => {
      await show(definitionOf(...dates));
      element.response = {
        resourceType: 'QuestionnaireResponse',
        status: 'in-progress',
        item: [...given],
      };
      await waitUntil(() => values().some(Boolean), 'no answer', {timeout: 5000});
    });

    it('is shown as it is, and kept', async () => {
      expect(values()).to.deep.equal(['2024-05', '2024-05-03', '2023', '2024-01-02', '2024-05-31']);
      expect(items()).to.deep.equal(given);
      expect(wordsOf(element.shadowRoot!.querySelector('.item .hint')!)).to.contain('2024-05');
      await expect(element).to.be.accessible();
    });

    it('can be made whole, or another part', async () => {
      const [fell] = all<HTMLInputElement>('.item input');
      fell!.focus();
      fell!.select();
      await sendKeys({type: '2024-05-17'});
      expect(items()[0]).to.deep.equal({linkId: 'fell', answer: [{valueDate: '2024-05-17'}]});
      expect(fell!.value).to.equal('2024-05-17');
      expect(items().slice(1)).to.deep.equal(given.slice(1));
    });
  });

  describe('files', () => {
    const add = async (...files: readonly File[]): Promise<void> => {
      const transfer = new DataTransfer();
      for (const file of files) transfer.items.add(file);
      const input = find<HTMLInputElement>('input[type=file]');
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', {bubbles: true}));
      const before = announced();
      // A browser draws pictures anew when it has nothing else to do: in a page behind others, after a while.
      await waitUntil(
        () => announced() !== before || all('[role=alert]').some((e) => !e.hidden),
        'nothing is said of the file',
        {timeout: 10_000},
      );
    };

    it('say before what may be added', async () => {
      await showSample('attachment');
      expect(find('.hint').textContent).to.contain('PNG, JPEG').and.contain('2 MB');
    });

    const anyKind: Partial<QuestionnaireItem> = {extension: []};
    const picture = (type: string): Promise<Blob> => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 4;
      return new Promise((done) => canvas.toBlob((blob) => done(blob!), type));
    };
    const attached = () => answers().map(({valueAttachment}) => valueAttachment!);

    it('are added as FHIR has them and can be taken away', async () => {
      await showSample('attachment', anyKind);
      await add(new File(['hello'], 'ward.txt', {type: 'text/plain'}));
      expect(answers()).to.deep.equal([
        {
          valueAttachment: {
            title: 'ward.txt',
            size: 5,
            data: btoa('hello'),
            contentType: 'text/plain',
          },
        },
      ]);

      button('Remove ward.txt').click();
      expect(answers()).to.deep.equal([]);
      expect(focused()).to.equal(find('input'));
    });

    for (const kind of ['image/jpeg', 'image/png'])
      it(`keep the place and camera of a picture on this device: ${kind}`, async function () {
        this.timeout(20_000);
        await showSample('attachment');
        const secret = 'GPS 51.5N 0.1W';
        const shot = new Uint8Array(await (await picture(kind)).arrayBuffer());
        const block = new TextEncoder().encode(`Exif\0\0II*\0${secret}`);
        const size = [0, 0, 0, block.length];
        const [at, marked]: readonly [number, readonly number[]] =
          kind === 'image/jpeg'
            ? [2, [0xff, 0xe1, 0, block.length + 2, ...block]]
            : [33, [...size, ...new TextEncoder().encode('eXIf'), ...block, 0, 0, 0, 0]];
        const parts = [shot.slice(0, at), new Uint8Array(marked), shot.slice(at)];

        await add(new File(parts, 'ward', {type: kind}));

        const [{contentType, data = '', size: sent} = {}] = attached();
        expect(contentType).to.equal(kind);
        expect(sent).to.equal(atob(data).length);
        expect(atob(data)).not.to.contain(secret).and.not.to.contain('Exif');
      });

    it('that say they are a picture and cannot be opened are not added', async () => {
      await showSample('attachment', anyKind);
      await add(new File(['hello'], 'ward.heic', {type: 'image/heic'}));
      expect(find('[role=alert]').textContent).to.contain('could not be opened');
      expect(answers()).to.deep.equal([]);
    });

    it('are named so that nothing in them can pretend', async () => {
      await showSample('attachment', anyKind);
      await add(new File(['x'], 'ward\u202Etxt.exe', {type: 'text/plain'}));
      expect(attached().map(({title}) => title)).to.deep.equal(['wardtxt.exe']);
    });

    it('are refused in words, before anything is sent, when they are too large together', async () => {
      await showSample('attachment', {extension: []});
      const large = (name: string): File =>
        new File(['x'.repeat(950_000)], name, {type: 'text/plain'});
      await add(large('one'), large('two'), large('three'));

      expect(attached().map(({title}) => title)).to.deep.equal(['one', 'two']);
      expect(find('[role=alert]').textContent).to.contain('together').and.contain('2.8 MB');
      button('Remove one').click();
      await add(large('three'));
      expect(attached().map(({title}) => title)).to.deep.equal(['two', 'three']);
    });

    it('are weighed by what they hold, whatever an earlier response says of them', async () => {
      await showSample('attachment', anyKind);
      const whole = {title: 'before', data: btoa('x'.repeat(2_500_000))};
      const [linkId, valueAttachment] = [sampleItems.attachment.linkId, whole];
      element.response = {
        resourceType: 'QuestionnaireResponse',
        status: 'in-progress',
        item: [{linkId, answer: [{valueAttachment}]}],
      };
      await waitUntil(() => attached().length === 1, 'the file', {timeout: 5000});
      await add(new File(['x'.repeat(900_000)], 'one', {type: 'text/plain'}));
      expect(find('[role=alert]').textContent).to.contain('together');
      expect(attached().map(({title}) => title)).to.deep.equal(['before']);
    });

    it('are not too large together when they are read at the same time', async () => {
      await showSample('attachment', anyKind);
      const large = (name: string): File =>
        new File(['x'.repeat(950_000)], name, {type: 'text/plain'});
      await Promise.all([add(large('one'), large('two')), add(large('three'))]);
      await waitUntil(() => attached().length > 1 && find('[role=alert]').textContent !== '');
      expect(attached()).to.have.length(2);
      expect(find('[role=alert]').textContent).to.contain('together');
    });

    it('are added as a kind that can be drawn, where a definition asks for pictures of others alone', async function () {
      this.timeout(20_000);
      const mimeType = {
        url: 'http://hl7.org/fhir/StructureDefinition/mimeType',
        valueCode: 'image/gif',
      };
      await showSample('attachment', {extension: [mimeType], required: true});
      expect(find('.hint').textContent).to.contain('GIF, JPEG, PNG');
      const dot = atob('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7');
      const bytes = Uint8Array.from(dot, (letter) => letter.charCodeAt(0));
      await add(new File([bytes], 'dot.gif', {type: 'image/gif'}));
      expect(attached().map(({contentType}) => contentType)).to.deep.equal(['image/png']);
      await element.submit();
      expect(element.survey!.problems()).to.deep.equal([]);
    });

    it('that are too large or of another kind are refused in words', async () => {
      await showSample('attachment');
      await add(new File(['x'.repeat(2_000_001)], 'big.png', {type: 'image/png'}));
      expect(find('[role=alert]').textContent).to.contain('too large');
      await add(new File(['x'], 'words.txt', {type: 'text/plain'}));
      expect(find('[role=alert]').textContent).to.contain('can not be added');
      expect(answers()).to.deep.equal([]);
    });
  });

  describe('choices with one’s own words', () => {
    it('open a field when "Other" is chosen', async () => {
      await showSample('openChoice');
      const other = all<HTMLInputElement>('input[type=radio]').at(-1)!;
      other.click();
      expect(focused()).to.equal(find('.own-words input'));
      expect(answers()).to.deep.equal([]);
      await sendKeys({type: 'By boat'});
      expect(answers()).to.deep.equal([{valueString: 'By boat'}]);
      expect(other.checked).to.equal(true);

      all<HTMLInputElement>('input[type=radio]')[0]!.click();
      expect(answers()[0]!.valueCoding!.display).to.equal('By car');
      expect(other.checked).to.equal(false);
      expect(find('.own-words').hidden).to.equal(true);
    });

    it('stand beside other answers where several can be given', async () => {
      await showSample('openChoices');
      all<HTMLInputElement>('input[type=checkbox]')[1]!.click();
      all<HTMLInputElement>('input[type=checkbox]').at(-1)!.click();
      await sendKeys({type: 'Tea'});
      expect(answers()).to.deep.equal([
        {valueCoding: {code: 'clear words', display: 'Clear words'}},
        {valueString: 'Tea'},
      ]);

      all<HTMLInputElement>('input[type=checkbox]').at(-1)!.click();
      expect(answers()).to.have.length(1);
      expect(find('.own-words').hidden).to.equal(true);
    });
  });

  describe('choices with marks', () => {
    it('let "None of these" stand alone', async () => {
      await showSample('exclusive');
      const [first, second, none] = all<HTMLInputElement>('input');
      first!.click();
      second!.click();
      none!.click();
      expect([first, second, none].map((each) => each!.checked)).to.deep.equal([
        false,
        false,
        true,
      ]);
      first!.click();
      expect([first, second, none].map((each) => each!.checked)).to.deep.equal([
        true,
        false,
        false,
      ]);
      expect(answers()).to.have.length(1);
    });

    it('show the letter before each', async () => {
      await showSample('exclusive');
      expect(all('.choice').map(({textContent}) => textContent.trim())[0]).to.match(/^a\)\s+Long/);
    });
  });

  describe('times and addresses', () => {
    it('use the browser’s own controls', async () => {
      await show(definitionOf(sampleItems.url, sampleItems.time, sampleItems.dateTime));
      expect(all<HTMLInputElement>('input').map(({type}) => type)).to.deep.equal([
        'url',
        'time',
        'datetime-local',
      ]);
    });

    it('give a date and time with the zone of this device', async () => {
      await showSample('dateTime');
      const input = find<HTMLInputElement>('input');
      input.value = '2026-03-04T10:30';
      input.dispatchEvent(new Event('input', {bubbles: true}));
      const {valueDateTime} = answers()[0]!;
      expect(valueDateTime).to.match(/^2026-03-04T10:30:00[+-]\d\d:\d\d$/);
      expect(find('.hint').textContent).to.contain('time zone');
    });

    it('show an earlier date and time on the clock of this device', async () => {
      await showSample('dateTime');
      const instant = new Date(2026, 2, 4, 10, 30);
      element.response = {
        resourceType: 'QuestionnaireResponse',
        status: 'in-progress',
        item: [{linkId: 'visit', answer: [{valueDateTime: instant.toISOString()}]}],
      };
      await waitUntil(() => all<HTMLInputElement>('input')[0]?.value === '2026-03-04T10:30');
    });
  });

  describe('answers that repeat', () => {
    it('are added and taken away, and the focus follows', async () => {
      await showSample('entries');
      find('input').focus();
      await sendKeys({type: 'One'});
      button('Add another').click();
      await waitUntil(() => focused() === all('input')[1]);
      await sendKeys({type: 'Two'});
      expect(answers()).to.deep.equal([{valueString: 'One'}, {valueString: 'Two'}]);
      expect(announced()).to.contain('There are 2 now');

      button('Remove Answer 1').click();
      await waitUntil(() => focused() === all('input')[0]);
      expect(answers()).to.deep.equal([{valueString: 'Two'}]);
      expect(find<HTMLInputElement>('input').value).to.equal('Two');
    });

    it('end where the definition says', async () => {
      await showSample('entries');
      expect(find('.hint').textContent).to.contain('No more than 3.');
      button('Add another').click();
      button('Add another').click();
      expect(all('input')).to.have.length(3);
      expect(button('Add another').checkVisibility()).to.equal(false);
    });

    it('are led to from the list of what is missing, where they are long texts', async () => {
      await showSample('entries', {type: 'text', required: true});
      await element.submit();
      await waitUntil(() => all('.error-summary a').length === 1);
      find('.error-summary a').click();
      expect(focused()).to.equal(find('textarea'));
    });
  });

  describe('groups', () => {
    it('have a heading and are a group to a screen reader', async () => {
      await showSample('group');
      const heading = find('h3');
      expect(heading.textContent.trim()).to.equal('Your stay');
      expect(find('[role=group]').getAttribute('aria-labelledby')).to.equal(heading.id);
      expect(find('.display.header').textContent).to.equal('Think of your last visit.');
    });

    it('that repeat are numbered, added and taken away', async () => {
      await showSample('repeats');
      expect(all('.repeat')).to.have.length(1);
      button('Add another').click();
      await waitUntil(() => all('.repeat').length === 2);
      await waitUntil(() => all('.repeat')[1]!.contains(focused()));
      expect(all('h4').map(wordsOf)).to.deep.equal(['Visit 1', 'Visit 2']);
      await sendKeys({type: '03042026'});
      expect(announced()).to.contain('There are 2 now');

      button('Remove').click();
      await waitUntil(() => all('.repeat').length === 1);
      expect(all('h4').map(wordsOf)).to.deep.equal(['Visit 1']);
      expect(find('.repeat').contains(focused())).to.equal(true);
    });
  });

  describe('a table of questions', () => {
    it('names each choice by its row and its column', async () => {
      await showSample('table');
      const table = find<HTMLTableElement>('table');
      expect(table.tHead!.rows[0]!.cells).to.have.length(5);
      expect(all('tbody th[scope=row]')).to.have.length(3);
      const input = all<HTMLInputElement>('input')[5]!;
      const name = input
        .getAttribute('aria-labelledby')!
        .split(' ')
        .map((id) => element.shadowRoot!.getElementById(id)!.textContent.trim());
      expect(name).to.deep.equal(['The bathroom', 'Clean']);
    });

    it('takes one answer a row', async () => {
      await showSample('table');
      all<HTMLInputElement>('input')[5]!.click();
      all<HTMLInputElement>('input')[6]!.click();
      all<HTMLInputElement>('input')[0]!.click();
      expect(answers(items()[0]!.item).map(({valueCoding}) => valueCoding!.display)).to.deep.equal([
        'Very clean',
        'Not clean',
      ]);
    });

    it('is a list where it is narrow, and a table to a screen reader all the same', async () => {
      await showSample('table');
      element.style.width = '20rem';
      const [row] = all('tbody tr');
      const [first, second] = row!.querySelectorAll('td');
      expect(second!.getBoundingClientRect().top).to.be.greaterThan(
        first!.getBoundingClientRect().bottom - 1,
      );
      expect(all('.cell span')[0]!.getBoundingClientRect().width).to.be.greaterThan(20);
      expect(all('[role=row]').length + all('tbody tr').length).to.be.greaterThan(3);
      await expect(element).to.be.accessible();
    });
  });

  describe('a table of repeats', () => {
    it('grows by a row', async () => {
      await showSample('groupTable');
      expect(all('tbody tr')).to.have.length(1);
      button('Add another').click();
      await waitUntil(() => all('tbody tr').length === 2);
      expect(all('table')).to.have.length(1);
      await waitUntil(() => all('tbody tr')[1]!.contains(focused()));
      await sendKeys({type: 'Iron'});
      expect(answers(items()[0]!.item)).to.deep.equal([{valueString: 'Iron'}]);
    });
  });

  describe('tabs', () => {
    it('move with the arrow keys, and show one panel at a time', async () => {
      await showSample('tabs');
      const [before, during] = all('[role=tab]');
      expect(all('[role=tab]')).to.have.length(2);
      before!.focus();
      await sendKeys({press: 'ArrowRight'});
      expect(focused()).to.equal(during);
      expect(during!.getAttribute('aria-selected')).to.equal('true');
      expect(all('[role=tabpanel]').map((panel) => panel.getAttribute('hidden'))).to.deep.equal([
        'until-found',
        null,
      ]);
    });

    it('appear when what they hold is asked', async () => {
      await showSample('tabs');
      all<HTMLInputElement>('input[type=radio]')[0]!.click();
      await waitUntil(() => all('[role=tab]').length === 3);
      expect(all('[role=tab]')[2]!.textContent.trim()).to.equal('After');
    });

    it('open where an answer in them is missing, and the link to it is followed', async () => {
      const [, during] = sampleItems.tabs.item;
      const [heard] = during.item;
      await showSample('tabs', {
        item: [
          ...sampleItems.tabs.item.slice(0, 1),
          {...during, item: [{...heard, required: true}]},
        ],
      });
      await element.submit();
      await waitUntil(() => all('.error-summary a').length === 1);
      find('.error-summary a').click();
      await waitUntil(() => all('[role=tabpanel]')[1]!.contains(focused()));
    });

    it('open where a search of the page finds something', async () => {
      await showSample('tabs');
      all('[role=tabpanel]')[1]!.dispatchEvent(new Event('beforematch'));
      expect(all('[role=tab]')[1]!.getAttribute('aria-selected')).to.equal('true');
    });
  });

  it('offers nothing to add or to take away where the survey is only to be read', async () => {
    await showSample('repeats');
    element.readOnly = true;
    element.response = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      item: ['Rosa', 'Sam'].map((valueString) => ({
        linkId: 'visits',
        item: [{linkId: 'visit-words', answer: [{valueString}]}],
      })),
    };
    await waitUntil(() => all('.answer').length === 2);
    expect(all('h4').map(wordsOf)).to.deep.equal(['Visit 1', 'Visit 2']);
    expect(all('button')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('keeps what a person gave out of every attribute', async () => {
    const names = ['openChoice', 'autocompleteSeveral', 'entries', 'attachment'] as const;
    const items = names.map((name) => sampleItems[name]);
    // Any kind of file, so that one of plain words will do.
    await show(definitionOf(...items.slice(0, -1), {...sampleItems.attachment, extension: []}));
    all<HTMLInputElement>('input[type=radio]').at(-1)!.click();
    await sendKeys({type: 'canary'});
    find('[role=combobox]').focus();
    await sendKeys({type: 'canary'});
    await sendKeys({press: 'Enter'});
    find('.entry input').focus();
    await sendKeys({type: 'canary'});
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'canary.txt', {type: 'text/plain'}));
    find<HTMLInputElement>('input[type=file]').files = transfer.files;
    find('input[type=file]').dispatchEvent(new Event('change'));
    await waitUntil(() => answers().length === 4);
    const inAttributes = (): string =>
      all('*')
        .flatMap(({attributes}) => Array.from(attributes, ({value}) => value))
        .join(' ');
    expect(inAttributes()).not.to.contain('canary');

    element.readOnly = true;
    element.response = {...element.response!, status: 'completed'};
    await waitUntil(() => all('.answer').length === 4);

    expect(inAttributes()).not.to.contain('canary');
  });

  it('shows an answer that cannot be changed as words', async () => {
    await showSample('readOnly');
    expect(all('input')).to.have.length(0);
    expect(find('.answer').textContent).to.equal('Heart clinic, second floor');
  });

  it('greys out what is not asked yet, where the definition wants it seen', async () => {
    await show(definitionOf(gate, sampleItems.protected));
    const later = (): HTMLInputElement[] => all<HTMLInputElement>('input').slice(2);
    expect(later().every(({disabled}) => disabled)).to.equal(true);
    all<HTMLInputElement>('input')[0]!.click();
    expect(later().some(({disabled}) => disabled)).to.equal(false);
  });

  it('speaks Spanish and Arabic', async () => {
    await show(definitionOf(sampleItems.slider), 'es');
    await waitUntil(() => find('.value').textContent.includes('Sin respuesta'));
    await show(definitionOf(sampleItems.slider), 'ar');
    await waitUntil(() => find('.value').textContent.includes('لا إجابة'));
  });
});
