import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import {createElement} from 'react';
import {createRoot} from 'react-dom/client';

globalThis.contestant = {
  show(host, {schema, uiSchema}) {
    const place = document.createElement('div');
    host.append(place);
    const root = createRoot(place);
    root.render(createElement(Form, {schema, uiSchema, validator}));
    return () => {
      root.unmount();
      place.remove();
    };
  },
};
