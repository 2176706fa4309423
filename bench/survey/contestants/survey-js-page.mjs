import {Model} from 'survey-core';
import 'survey-js-ui';

globalThis.contestant = {
  show(host, form) {
    const model = new Model(form);
    const place = document.createElement('div');
    host.append(place);
    model.render(place);
    return () => {
      model.dispose();
      place.remove();
    };
  },
};
