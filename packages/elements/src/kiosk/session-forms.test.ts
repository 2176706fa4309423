import {expect, fixture, html} from '@open-wc/testing';
import {createSessionForms} from './session-forms.js';

class UnfinishedForm extends HTMLElement {
  draft: unknown;
}

customElements.define('unfinished-form', UnfinishedForm);

const setting = {printer: false, locationId: undefined, myCaseUrl: ''};

describe('the forms of one person at a kiosk', () => {
  it('can be taken along while the square covers them, a survey by its id', async () => {
    const host = await fixture(html`
      <div>
        <template data-activity="complaint"><unfinished-form></unfinished-form></template>
        <template data-activity="survey">
          <unfinished-form survey-id="lobby"></unfinished-form>
        </template>
        <div id="root"></div>
      </div>
    `);
    const forms = createSessionForms(host, host.querySelector('#root')!);
    expect(forms.draftOf('survey')).to.equal(undefined);
    forms.show('complaint', setting);
    forms.show('survey', setting);
    const [complaint, survey] = host.querySelectorAll<UnfinishedForm>('#root unfinished-form');
    complaint!.draft = {'/story': 'Marmalade'};
    survey!.draft = {item: []};
    forms.hide();

    expect(forms.draftOf('complaint')).to.deep.equal({'/story': 'Marmalade'});
    expect(forms.surveyIdOf('complaint')).to.equal(undefined);
    expect(forms.draftOf('survey')).to.deep.equal({item: []});
    expect(forms.surveyIdOf('survey')).to.equal('lobby');
  });

  it('stay on the screen with their code when staff come in between, and make room when the person turns away', async () => {
    const host = await fixture(html`
      <div>
        <template data-activity="complaint"><unfinished-form></unfinished-form></template>
        <div id="root"></div>
      </div>
    `);
    const forms = createSessionForms(host, host.querySelector('#root')!);
    forms.show('complaint', setting);
    const first = host.querySelector('#root unfinished-form')!;
    first.dispatchEvent(new Event('pr-stored', {bubbles: true}));
    forms.hide();
    forms.show('complaint', setting);
    expect(first.checkVisibility()).to.equal(true);
    forms.leave();
    forms.show('complaint', setting);

    expect(first.isConnected).to.equal(true);
    expect(first.checkVisibility()).to.equal(false);
    expect(host.querySelectorAll('#root unfinished-form')).to.have.length(2);
  });
});
