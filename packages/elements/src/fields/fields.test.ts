import {expect, fixture} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html, LitElement, type TemplateResult} from 'lit';
import {renderCheckboxes, renderRadios, renderSelect} from './choice-field.js';
import {renderErrorSummary, type FieldError} from './error-summary.js';
import {FocusController} from './focus-controller.js';
import {renderTextArea, renderTextField} from './text-field.js';
import {controls} from '../styles/controls.styles.js';
import {tokens} from '../styles/tokens.styles.js';

type Meal = 'soup' | 'bread';

class WithFields extends LitElement {
  static override styles = [tokens, controls];
  readonly focusing = new FocusController(this);
  errors: readonly FieldError[] = [];
  isLate = false;
  text = '';
  words = '';
  meal: Meal | undefined;
  meals: readonly Meal[] = [];
  place: Meal | '' = '';

  protected override render(): TemplateResult {
    const choices = [
      {value: 'soup', label: 'Soup', hint: 'It is hot'},
      {value: 'bread', label: 'Bread'},
    ] as const;
    const error = (id: string): string | undefined =>
      this.errors.find(({fieldId}) => fieldId === id) && 'Please answer this.';
    const frame = (id: string): {id: string; label: string; error: string | undefined} => ({
      id,
      label: `Label of ${id}`,
      error: error(id),
    });
    const set = (change: () => void): void => {
      change();
      this.requestUpdate();
    };
    return html`
      ${renderErrorSummary('Please check 2 things', this.errors)}
      ${renderTextField({
        ...frame('name'),
        hint: 'As you like',
        optional: '(if you wish)',
        value: this.text,
        onInput: (text) => set(() => (this.text = text)),
      })}
      ${renderTextArea({
        ...frame('words'),
        value: this.words,
        onInput: (words) => set(() => (this.words = words)),
      })}
      ${renderRadios<Meal>({
        ...frame('meal'),
        choices,
        value: this.meal,
        onChange: (meal) => set(() => (this.meal = meal)),
      })}
      ${renderCheckboxes<Meal>({
        ...frame('meals'),
        choices,
        values: this.meals,
        onChange: (meals) => set(() => (this.meals = meals)),
      })}
      ${renderSelect<Meal>({
        ...frame('place'),
        choices,
        value: this.place,
        emptyLabel: 'Choose one',
        onChange: (place) => set(() => (this.place = place)),
      })}
      ${this.isLate ? html`<p id="late" tabindex="-1">Here</p>` : ''}
    `;
  }
}
customElements.define('test-with-fields', WithFields);

describe('fields', () => {
  let element: WithFields;
  beforeEach(async () => {
    element = await fixture<WithFields>(html`<test-with-fields></test-with-fields>`);
  });

  const find = <Found extends HTMLElement>(selector: string): Found =>
    element.shadowRoot!.querySelector<Found>(selector)!;
  const describedBy = (control: Element): string =>
    (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => element.shadowRoot!.getElementById(id)?.textContent.trim())
      .join(' ');
  const fail = async (...ids: readonly string[]): Promise<void> => {
    element.errors = ids.map((fieldId) => ({fieldId, text: `Check ${fieldId}`}));
    element.focusing.moveTo('#error-summary');
    await element.updateComplete;
  };

  it('can be used by everyone, with and without errors', async () => {
    await expect(element).to.be.accessible();
    await fail('name', 'words', 'meal', 'meals', 'place');
    await expect(element).to.be.accessible();
  });

  it('have a label in the same root and say what they are for', () => {
    expect(find<HTMLInputElement>('#name').labels![0]!.textContent).to.contain('Label of name');
    expect(describedBy(find('#name'))).to.equal('As you like');
    expect(find('label[for=name]').textContent).to.contain('(if you wish)');
  });

  it('tell someone who cannot see what is wrong with them', async () => {
    await fail('name', 'meal');

    expect(describedBy(find('#name'))).to.equal('As you like Please answer this.');
    expect(find('#name').getAttribute('aria-invalid')).to.equal('true');
    expect(describedBy(find('#meal'))).to.equal('Please answer this.');
    expect(find('#words').getAttribute('aria-invalid')).to.equal('false');
  });

  it('move the focus to what is wrong, and from there to the field', async () => {
    await fail('words', 'meal');
    expect(element.shadowRoot!.activeElement!.id).to.equal('error-summary');

    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    expect(element.shadowRoot!.activeElement!.id).to.equal('words');

    find('#error-summary li:last-child a').click();
    expect((element.shadowRoot!.activeElement as HTMLInputElement).name).to.equal('meal');
    expect(location.hash).to.equal('');
  });

  it('take what is typed and chosen with the keyboard alone', async () => {
    find('#name').focus();
    await sendKeys({type: 'Rosa'});
    await sendKeys({press: 'Tab'});
    await sendKeys({type: 'two words'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'Tab'});
    await sendKeys({type: 'B'});

    expect(element.text).to.equal('Rosa');
    expect(element.words).to.equal('two words');
    expect(element.meal).to.equal('bread');
    expect(element.meals).to.deep.equal(['soup', 'bread']);
    expect(element.place).to.equal('bread');
  });

  it('can be cleared from outside', async () => {
    find('#name').focus();
    await sendKeys({type: 'Rosa'});
    element.text = '';
    element.requestUpdate();
    await element.updateComplete;

    expect(find<HTMLInputElement>('#name').value).to.equal('');
  });

  it('keep all of what was pasted, however long', async () => {
    find('#name').focus();
    const input = find<HTMLInputElement>('#name');
    input.value = 'x'.repeat(5000);
    input.dispatchEvent(new InputEvent('input'));

    expect(element.text).to.have.length(5000);
  });

  it('ask the browser not to send a person’s words to a writing service', () => {
    expect(find('#words').getAttribute('writingsuggestions')).to.equal('false');
    expect(find('#words').getAttribute('autocomplete')).to.equal('off');
  });

  it('keep the focus waiting for what is not drawn yet', async () => {
    find('#name').focus();
    element.focusing.moveTo('#late');
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement!.id).to.equal('name');

    element.isLate = true;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement!.id).to.equal('late');
  });
});
