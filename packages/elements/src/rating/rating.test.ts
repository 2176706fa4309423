import {expect, fixtureSync, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {PrRating} from './rating.js';
import type {RatingAppearance} from './rating-scale.js';
import './pr-rating.js';

const appearances: readonly RatingAppearance[] = ['words', 'numbers', 'stars', 'faces'];

describe('pr-rating', () => {
  let form: HTMLFormElement;
  let rating: PrRating;

  beforeEach(async () => {
    document.documentElement.lang = 'en';
    // Not `fixture`: around a plain element it waits for a frame, which a page in the background has none of.
    form = fixtureSync<HTMLFormElement>(html`
      <form>
        <fieldset>
          <pr-rating name="visit" label="How was your visit?"></pr-rating>
        </fieldset>
        <button>Send</button>
      </form>
    `);
    form.addEventListener('submit', (event) => event.preventDefault());
    rating = form.querySelector('pr-rating')!;
    await rating.updateComplete;
  });

  afterEach(() => {
    document.documentElement.lang = 'en';
  });

  const root = (): ShadowRoot => rating.shadowRoot!;
  const group = (): HTMLElement => root().querySelector<HTMLElement>('[role=radiogroup]')!;
  const radios = (): readonly HTMLInputElement[] => [...root().querySelectorAll('input')];
  const chosen = (): readonly string[] =>
    radios().flatMap(({checked, value}) => (checked ? value : []));
  const sent = (): unknown => new FormData(form).get('visit');
  /** What a screen reader calls each step: all the words of its label that are not hidden from it. */
  const names = (): readonly string[] =>
    radios().map(({labels}) => {
      const label = labels![0]!.cloneNode(true) as Element;
      for (const hidden of label.querySelectorAll('[aria-hidden=true]')) hidden.remove();
      return label.textContent!.replace(/\s+/g, ' ').replace(/ :/g, ':').trim();
    });
  const set = async (properties: Partial<PrRating>): Promise<void> => {
    Object.assign(rating, properties);
    await rating.updateComplete;
  };
  const choose = async (value: string): Promise<void> => {
    radios()
      .find((each) => each.value === value)!
      .click();
    await rating.updateComplete;
  };

  describe('can be used by everyone', () => {
    for (const appearance of appearances) {
      it(`as ${appearance}: before and after a choice, large, wrong, read-only and disabled`, async () => {
        await set({appearance, hint: 'One tap is enough.', low: 'Low', high: 'High'});
        await expect(rating).to.be.accessible();
        await choose('2');
        await expect(rating).to.be.accessible();
        await set({size: 'large'});
        await expect(rating).to.be.accessible();
        await set({value: '', required: true});
        rating.reportValidity();
        await rating.updateComplete;
        await expect(rating).to.be.accessible();
        await set({value: '4', readOnly: true});
        await expect(rating).to.be.accessible();
        await set({readOnly: false, disabled: true});
        await expect(rating).to.be.accessible();
      });

      it(`as ${appearance} in Arabic, from right to left`, async () => {
        await set({appearance});
        document.documentElement.lang = 'ar';
        await waitUntil(() => group().lang === 'ar');
        await expect(rating).to.be.accessible();
        const [first, last] = [radios()[0]!, radios().at(-1)!];
        const isRow = first.getBoundingClientRect().top === last.getBoundingClientRect().top;
        if (isRow)
          expect(first.getBoundingClientRect().left).to.be.above(last.getBoundingClientRect().left);
        expect(group().dir).to.equal('rtl');
      });

      it(`as ${appearance} on a phone and with huge text: nothing is cut off or scrolls sideways`, async () => {
        await set({appearance, min: 0, max: 10, words: undefined, low: 'Low', high: 'High'});
        for (const [width, fontSize] of [
          ['288px', '16px'],
          ['288px', '64px'],
          ['150px', '32px'],
        ] as const) {
          Object.assign(form.style, {inlineSize: width, fontSize});
          for (const max of [1, 2, 4, 10]) {
            await set({max});
            const {left, right} = rating.getBoundingClientRect();
            for (const each of root().querySelectorAll('.steps, .step, input, .ends span')) {
              const box = each.getBoundingClientRect();
              expect(box.left, `${width} ${max}`).to.be.at.least(left - 1);
              expect(box.right, `${width} ${max}`).to.be.at.most(right + 1);
            }
          }
        }
      });

      it(`as ${appearance}: every step can be hit with a shaky finger`, async () => {
        await set({appearance});
        for (const [size, least] of [
          ['regular', 44],
          ['large', 68],
        ] as const) {
          await set({size});
          for (const radio of radios()) {
            const {width, height} = radio.getBoundingClientRect();
            expect(Math.min(width, height)).to.be.at.least(least - 0.1);
          }
        }
        rating.style.setProperty('--pr-rating-target', '90px');
        const {height} = radios()[0]!.getBoundingClientRect();
        expect(height).to.be.at.least(89.9);
      });
    }

    it('without colors: what is chosen has a thicker frame and bolder words', async () => {
      await choose('2');
      const [other, chosenOne] = radios() as [HTMLInputElement, HTMLInputElement];
      const frame = (radio: Element): number => parseFloat(getComputedStyle(radio).borderTopWidth);
      const weight = (radio: HTMLInputElement): number =>
        Number(getComputedStyle(radio.labels![0]!.querySelector('.text')!).fontWeight);
      expect(frame(chosenOne)).to.be.above(frame(other) + 1);
      expect(weight(chosenOne)).to.be.above(weight(other));
    });

    it('with the question, the hint and what is wrong told as its name and description', async () => {
      await set({hint: 'One tap is enough.', required: true});
      rating.reportValidity();
      await rating.updateComplete;

      const textOf = (attribute: string): string =>
        group()
          .getAttribute(attribute)!
          .split(' ')
          .map((id) => root().getElementById(id)!.textContent.trim())
          .join(' ');
      expect(textOf('aria-labelledby')).to.equal('How was your visit?');
      expect(textOf('aria-describedby')).to.equal('One tap is enough. Please choose one.');
      expect(group().getAttribute('aria-required')).to.equal('true');
      expect(group().getAttribute('aria-invalid')).to.equal('true');
    });
  });

  describe('with the keyboard alone', () => {
    it('is entered at what was chosen, and arrows choose', async () => {
      await set({value: '3'});
      const heard: string[] = [];
      rating.addEventListener('change', () => heard.push(rating.value));

      form.querySelector('button')!.focus();
      await sendKeys({down: 'Shift'});
      await sendKeys({press: 'Tab'});
      await sendKeys({up: 'Shift'});
      expect((root().activeElement as HTMLInputElement).value).to.equal('3');
      await sendKeys({press: 'ArrowRight'});
      await sendKeys({press: 'ArrowDown'});
      await sendKeys({press: 'ArrowLeft'});

      expect(heard).to.deep.equal(['4', '5', '4']);
      expect(sent()).to.equal('4');
    });

    it('is answered with space, and left with one press of Tab', async () => {
      rating.focus();
      await sendKeys({press: 'Space'});
      expect(rating.value).to.equal('1');

      await sendKeys({press: 'Tab'});
      expect(document.activeElement).to.equal(form.querySelector('button'));
    });

    it('goes up the scale to the left where the language is written that way', async () => {
      document.documentElement.lang = 'ar';
      await waitUntil(() => group().dir === 'rtl');
      await set({value: '2'});

      rating.focus();
      await sendKeys({press: 'ArrowLeft'});

      expect(rating.value).to.equal('3');
    });

    it('can be read but not changed while it is read-only', async () => {
      await set({value: '2', readOnly: true});
      let heard = 0;
      for (const type of ['input', 'change']) rating.addEventListener(type, () => (heard += 1));

      rating.focus();
      await sendKeys({press: 'ArrowRight'});
      await sendKeys({press: 'Space'});
      await choose('5');

      expect(chosen()).to.deep.equal(['2']);
      expect(rating.value).to.equal('2');
      expect(sent()).to.equal('2');
      expect(heard).to.equal(0);
      expect(group().getAttribute('aria-readonly')).to.equal('true');
    });
  });

  describe('as a control of a form', () => {
    it('sends the number under its name, and nothing while nothing is chosen', async () => {
      expect(new FormData(form).has('visit')).to.equal(false);
      await choose('5');
      expect(sent()).to.equal('5');
      expect(rating.form).to.equal(form);
      expect([...form.elements]).to.include(rating);
    });

    it('sends a zero', async () => {
      await set({min: 0, max: 10, appearance: 'numbers'});
      await choose('0');
      expect(sent()).to.equal('0');
      expect(rating.value).to.equal('0');
    });

    it('starts with the value of its attribute and goes back to it', async () => {
      rating.setAttribute('value', '4');
      await rating.updateComplete;
      expect(chosen()).to.deep.equal(['4']);
      await choose('1');

      form.reset();
      await rating.updateComplete;

      expect(chosen()).to.deep.equal(['4']);
      expect(sent()).to.equal('4');

      rating.removeAttribute('value');
      await rating.updateComplete;
      expect(rating.value).to.equal('');
      expect(chosen()).to.deep.equal([]);
    });

    it('shows nothing chosen where the page resets it as it hears of the choice', async () => {
      rating.removeAttribute('value');
      await rating.updateComplete;
      rating.addEventListener('change', () => form.reset(), {once: true});
      rating.shadowRoot!.querySelectorAll('input')[2]!.click();
      await rating.updateComplete;
      expect(rating.value).to.equal('');
      expect(chosen()).to.deep.equal([]);
    });

    it('takes back what the browser kept for it, and nothing else', async () => {
      rating.formStateRestoreCallback('3');
      await rating.updateComplete;
      expect(chosen()).to.deep.equal(['3']);
      rating.formStateRestoreCallback(null);
      expect(rating.value).to.equal('3');
    });

    it('is out of the form and out of reach while it or the fields around it are disabled', async () => {
      const fieldset = form.querySelector('fieldset')!;
      await set({value: '2'});
      for (const disable of [
        (isOn: boolean) => (fieldset.disabled = isOn),
        (isOn: boolean) => (rating.disabled = isOn),
      ]) {
        disable(true);
        await rating.updateComplete;
        expect(sent()).to.equal(null);
        expect(radios().every((radio) => radio.matches(':disabled'))).to.equal(true);
        expect(rating.willValidate).to.equal(false);
        disable(false);
        await rating.updateComplete;
        expect(sent()).to.equal('2');
        expect(radios().some((radio) => radio.matches(':disabled'))).to.equal(false);
      }
    });

    it('keeps a form back until it is answered, goes there, and says why in words that stay', async () => {
      await set({required: true});
      let submitted = 0;
      form.addEventListener('submit', () => (submitted += 1));

      form.requestSubmit();
      await rating.updateComplete;

      expect(submitted).to.equal(0);
      expect(root().activeElement).to.equal(radios()[0]);
      expect(root().querySelector('[aria-live] .error')!.textContent).to.equal(
        'Please choose one.',
      );
      expect(rating.validity.valueMissing).to.equal(true);

      await choose('3');
      expect(root().querySelector('.error')).to.equal(null);
      form.requestSubmit();
      expect(submitted).to.equal(1);
    });

    it('says what is wrong in the language of the page', async () => {
      await set({required: true});
      for (const [language, words] of [
        ['es', 'elija'],
        ['ar', 'اختر'],
      ] as const) {
        document.documentElement.lang = language;
        await waitUntil(() => rating.validationMessage.includes(words));
      }
    });

    it('answers a script that asks quietly, and shows nothing', async () => {
      await set({required: true});
      let heard = 0;
      rating.addEventListener('invalid', () => (heard += 1));

      expect(rating.checkValidity()).to.equal(false);
      await rating.updateComplete;

      expect(heard).to.equal(1);
      expect(root().querySelector('.error')).to.equal(null);

      rating.value = '2';
      expect(rating.checkValidity()).to.equal(true);
    });

    it('says what the page itself finds wrong, until it is taken back', async () => {
      await set({value: '1'});
      rating.setCustomValidity('Please look at this again.');
      expect(rating.validity.customError).to.equal(true);
      expect(rating.reportValidity()).to.equal(false);
      await rating.updateComplete;
      expect(root().querySelector('.error')!.textContent).to.equal('Please look at this again.');

      rating.setCustomValidity('');
      await rating.updateComplete;
      expect(rating.reportValidity()).to.equal(true);
      expect(root().querySelector('.error')).to.equal(null);
    });

    it('is not held against a person who cannot change it', async () => {
      await set({required: true, readOnly: true});
      expect(rating.willValidate).to.equal(false);
      expect(form.checkValidity()).to.equal(true);
    });

    it('has a label of the page as its name, and a tap on it goes to what was chosen', async () => {
      const label = Object.assign(document.createElement('label'), {htmlFor: 'clean'});
      label.append('How clean was it?');
      form.prepend(label);
      rating.id = 'clean';
      await set({label: '', value: '4'});

      label.click();
      await rating.updateComplete;

      expect((root().activeElement as HTMLInputElement).value).to.equal('4');
      expect(rating.value).to.equal('4');
      expect(group().getAttribute('aria-label')).to.equal('How clean was it?');
      await expect(rating).to.be.accessible();
    });

    it('works without a form, and keeps what was set before it was ready', async () => {
      const alone = document.createElement('pr-rating');
      alone.value = '3';
      alone.label = 'Alone';
      form.after(alone);
      await alone.updateComplete;

      expect(alone.shadowRoot!.querySelector<HTMLInputElement>(':checked')!.value).to.equal('3');
      expect(alone.form).to.equal(null);
      alone.remove();
    });

    it('is one group a control: choosing in one leaves the next one alone', async () => {
      const other = rating.cloneNode() as PrRating;
      rating.after(other);
      await other.updateComplete;
      other.value = '1';
      await choose('5');
      expect([rating.value, other.value]).to.deep.equal(['5', '1']);
    });
  });

  describe('tells the page', () => {
    it('once of each choice, as the browser’s own controls do, and not what was chosen', async () => {
      const heard: Event[] = [];
      const inside: string[] = [];
      for (const type of ['input', 'change']) {
        document.addEventListener(
          type,
          (event) => {
            heard.push(event);
            const [target] = event.composedPath();
            inside.push(`${type} ${(target as Element).localName} ${rating.value}`);
          },
          {once: true},
        );
      }

      await choose('4');

      expect(inside).to.deep.equal(['input pr-rating 4', 'change pr-rating 4']);
      expect(heard.map(({bubbles, composed}) => [bubbles, composed])).to.deep.equal([
        [true, true],
        [true, false],
      ]);
      for (const event of heard) expect(event).not.to.have.property('detail');
    });

    it('nothing when a script sets the value', async () => {
      let heard = 0;
      for (const type of ['input', 'change']) rating.addEventListener(type, () => (heard += 1));
      await set({value: '4'});
      form.reset();
      expect(heard).to.equal(0);
    });

    it('the answer in no attribute, inside or out', async () => {
      const attributes = (): readonly string[] =>
        [rating, ...root().querySelectorAll('*')].flatMap((element) =>
          [...element.attributes].map(({name, value}) => `${element.localName} ${name}=${value}`),
        );
      for (const appearance of appearances) {
        await set({appearance, value: ''});
        const before = attributes();
        await choose('4');
        const added = attributes().filter((attribute) => !before.includes(attribute));
        expect(added.filter((attribute) => /4|good/i.test(attribute))).to.deep.equal([]);
      }
    });

    it('its state, to styles that ask for it, where the browser can', async () => {
      const is = (state: string): boolean => rating.matches(`:state(${state})`);
      if (!CSS.supports('selector(:state(answered))')) return;
      expect(is('answered')).to.equal(false);
      await choose('1');
      expect(is('answered')).to.equal(true);
      await set({value: '', required: true});
      expect(is('answered')).to.equal(false);
      rating.reportValidity();
      await rating.updateComplete;
      expect(is('invalid')).to.equal(true);
      await choose('1');
      expect(is('invalid')).to.equal(false);
    });
  });

  describe('has a scale', () => {
    it('of 2 to 11 steps, each with a number of its own', async () => {
      await set({appearance: 'numbers'});
      for (let max = 2; max <= 11; max += 1) {
        await set({max});
        expect(radios().map(({value}) => value)).to.deep.equal(
          Array.from({length: max}, (_step, index) => String(index + 1)),
        );
      }
      await set({min: -5, max: 5});
      expect(radios()[0]!.value).to.equal('-5');
    });

    it('with words of its own for up to 5 steps, as many good as bad', async () => {
      expect(names()).to.deep.equal(['Very bad', 'Bad', 'Okay', 'Good', 'Very good']);
      await set({max: 4});
      expect(names()).to.deep.equal(['Very bad', 'Bad', 'Good', 'Very good']);
      await set({max: 3, appearance: 'faces'});
      expect(names()).to.deep.equal(['Bad', 'Okay', 'Good']);
      await set({max: 2});
      expect(names()).to.deep.equal(['Bad', 'Good']);
    });

    it('with the words of the page, in the language on screen', async () => {
      const words = [
        {en: 'Never', es: 'Nunca'},
        {en: 'Often', es: 'A menudo'},
      ];
      await set({max: 2, words, label: {en: 'Were you heard?', es: '¿Le escuchamos?'}});
      expect(names()).to.deep.equal(['Never', 'Often']);

      document.documentElement.lang = 'es';
      await waitUntil(() => names()[0] === 'Nunca');
      expect(root().querySelector('legend')!.textContent).to.equal('¿Le escuchamos?');
    });

    it('whose words say which language they are in, where it is not the one on screen', async () => {
      document.documentElement.lang = 'ar';
      await set({label: {en: 'Were you heard?'}});
      await waitUntil(() => group().lang === 'ar');
      expect(root().querySelector('legend span')!.getAttribute('lang')).to.equal('en');
    });

    it('whose ends are said with their numbers, and shown', async () => {
      await set({min: 0, max: 10, appearance: 'numbers', low: 'Not at all', high: 'Very much'});
      expect(names()[0]).to.equal('0: Not at all');
      expect(names()[5]).to.equal('5');
      expect(names()[10]).to.equal('10: Very much');
      const shown = root().querySelector('.ends')!.textContent.replace(/\s+/g, ' ').trim();
      expect(shown).to.equal('0 – Not at all 10 – Very much');
    });

    it('of stars that are counted in words, and says what the chosen one means', async () => {
      await set({appearance: 'stars'});
      expect(names()[2]).to.equal('3 of 5 stars: Okay');
      await choose('3');
      expect(root().querySelector('.chosen')!.textContent).to.equal('3 – Okay');
      const fills = [...root().querySelectorAll('.mark')].map(
        (mark) => getComputedStyle(mark).fill !== 'none',
      );
      expect(fills).to.deep.equal([true, true, true, false, false]);
    });

    it('of faces that always have words, or else of numbers', async () => {
      const warn = console.warn;
      const warnings: string[] = [];
      console.warn = (message: string) => void warnings.push(message);
      try {
        await set({appearance: 'faces'});
        expect(root().querySelectorAll('.mark')).to.have.lengthOf(5);
        await set({max: 7});
        expect(root().querySelectorAll('.mark')).to.have.lengthOf(0);
        expect(names()[6]).to.equal('7');
        const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
        await set({words});
        expect(root().querySelectorAll('.mark')).to.have.lengthOf(7);
        expect(names()).to.deep.equal(words);
      } finally {
        console.warn = warn;
      }
      expect(warnings.join()).to.contain('words for each');
    });

    it('of five steps where the page asked for what is no scale, and the developer is told', async () => {
      const warn = console.warn;
      for (const [min, max] of [
        [1, 1],
        [1, 12],
        [5, 1],
        [1.5, 3],
        [NaN, 5],
      ] as const) {
        const warnings: string[] = [];
        console.warn = (message: string) => void warnings.push(message);
        const other = document.createElement('pr-rating');
        Object.assign(other, {min, max, label: 'Other', words: ['only one']});
        form.append(other);
        await other.updateComplete;
        console.warn = warn;
        expect(other.shadowRoot!.querySelectorAll('input')).to.have.lengthOf(5);
        expect(warnings.join()).to.contain('2 to 11 whole steps');
        other.remove();
      }
    });

    it('on which a value that is none of its steps counts as no answer', async () => {
      for (const value of ['9', '0', 'good', '1.0', ' 1', 'NaN']) {
        await set({value});
        expect(rating.value, value).to.equal('');
        expect(sent(), value).to.equal(null);
        expect(chosen(), value).to.deep.equal([]);
      }
    });
  });

  it('shows what the page put inside until its words are there', async () => {
    document.documentElement.lang = 'es';
    const waiting = document.createElement('pr-rating');
    form.append(waiting);
    expect(waiting.shadowRoot!.querySelector('input')).to.equal(null);
    await waiting.updateComplete;
    await waitUntil(() => waiting.shadowRoot!.querySelector('input'));
    expect(waiting.shadowRoot!.textContent).to.contain('Muy bien');
  });
});
