import type {GuideTopic} from '../../guide.js';

/** The names of the topics. */
export const topics: Readonly<Record<GuideTopic, string>> = {
  'my-rights': 'Mis derechos',
  complaints: 'Cómo quejarse',
  records: 'Mi historia clínica',
  privacy: 'Mis datos privados',
  consent: 'Decir sí o no',
  'advance-directives': 'Planes para más adelante',
  bills: 'Mi cuenta',
  insurance: 'Seguro y ayuda para pagar',
  interpreters: 'Intérpretes y otra ayuda',
  visiting: 'Visitas',
  discharge: 'Ir a casa y después',
  'find-a-service': 'Buscar un servicio',
};
