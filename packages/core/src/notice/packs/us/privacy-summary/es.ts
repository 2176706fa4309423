import type {NoticeText} from '../../../notice.js';
import {noPunishment} from '../no-punishment.js';

/** The privacy summary in Spanish. */
export const es: NoticeText = {
  status: 'draft',
  title: 'Los datos de su salud: en breve',
  sections: {
    about: {
      heading: 'Este es el resumen',
      statements: {
        'short-form':
          'Aquí se dice en breve cómo {hospital} puede usar y dar los datos de su salud. También se dicen sus derechos.',
        'full-notice':
          'El aviso completo dice más, y es el que vale. Léalo aquí: [nuestro aviso de privacidad completo]({fullNoticeUrl}). Puede pedirlo en papel cuando quiera.',
      },
    },
    'without-asking': {
      heading: 'Cuándo podemos usarlos o darlos',
      statements: {
        'care-pay-run':
          'Podemos usarlos y darlos:\n\n- para tratarle\n- para cobrar su atención\n- para manejar el hospital',
        law: 'También podemos darlos cuando la ley lo manda o lo permite. Puede ser por la salud pública, para evitar un daño o para un juez. Hay reglas para cada caso.',
        'family-and-list':
          'Podemos decir a la familia o a los amigos que le ayudan lo que deben saber. Podemos decir dónde está usted a quien pregunte por su nombre. Puede decir que no a las dos cosas, si está en condiciones de hacerlo.',
      },
    },
    'only-if-you-agree': {
      heading: 'Cuándo debemos preguntarle antes',
      statements: {
        'written-consent':
          'Para otros usos necesitamos su permiso por escrito. Debemos pedirlo antes si queremos vender los datos de su salud o usarlos para venderle cosas. Las notas de la terapia se guardan casi siempre aparte y también piden su permiso.',
        'change-your-mind':
          'Puede retirar su permiso por escrito cuando quiera. Eso no cambia lo que se hizo antes.',
        fundraising:
          'Podemos pedirle dinero para el hospital. Puede decirnos que no lo hagamos más.',
      },
    },
    'substance-use-records': {
      heading: 'Datos de un tratamiento por drogas o alcohol',
      statements: {
        'more-protection':
          'La ley federal cuida algunos de estos datos más que otros. Casi siempre debe dar su permiso por escrito antes de que los usemos o los demos.',
        'not-against-you':
          'Nadie puede usarlos en su contra ante un juez ni en otro caso de ley. Solo se permite si usted acepta por escrito o si lo manda un juez.',
      },
    },
    'your-rights': {
      heading: 'Sus derechos',
      statements: {
        'see-and-copy':
          'Puede ver su historia médica y tener una copia. Podemos pedir un pago justo por ella.',
        correct:
          'Puede pedir que corrijamos lo que está mal. Si decimos que no, debemos decirle por qué.',
        'list-of-sharing':
          'Puede preguntar a quién dimos sus datos en los últimos seis años. La lista deja fuera algunas cosas, como su propia atención.',
        limit: 'Puede pedir que demos menos datos. No siempre tenemos que aceptar.',
        'paid-in-full':
          '¿Pagó un servicio completo de su bolsillo? Entonces puede decirnos que no demos esos datos a su plan de salud. Debemos aceptar, salvo que una ley nos obligue a darlos.',
        'how-we-reach-you':
          'Puede decirnos cómo y dónde comunicarnos con usted, por ejemplo por carta a otro lugar. Debemos aceptar si es razonable.',
        'paper-copy': 'Puede tener el aviso completo en papel, aunque lo tenga en pantalla.',
      },
    },
    'our-duties': {
      heading: 'Qué debemos hacer',
      statements: {
        'keep-private': 'La ley dice que debemos guardar en privado los datos de su salud.',
        breach:
          'Debemos avisarle si se pierden o los ve quien no debe verlos, y eso los pone en riesgo.',
        changes:
          'Podemos cambiar el aviso. Entonces puede pedirnos el nuevo, y verlo en nuestra página.',
      },
    },
    'your-name': {
      heading: 'Cuando le pedimos su firma',
      statements: {
        'only-that-you-got-it':
          'Debemos pedirle que firme que recibió el aviso. No tiene que firmar. Su firma no quiere decir que esté de acuerdo.',
      },
    },
    'complain-here': {
      heading: 'Si tiene preguntas o quiere quejarse',
      statements: {
        'privacy-office':
          'Llame a nuestra oficina de privacidad: {privacyOfficePhone}. O escriba a: {privacyOfficeAddress}.',
      },
    },
    'file-directly': {
      heading: 'Puede acudir directamente al gobierno federal',
      statements: {
        office:
          'No tiene que avisarnos antes. Puede quejarse con la Oficina de Derechos Civiles del departamento federal de salud. Llame al {ocrPhone}. O entre en [{ocrUrl}]({ocrUrl}).',
        'time-limit':
          'Hágalo en los 180 días después de que lo supo. La oficina puede darle más tiempo si hay un buen motivo.',
      },
    },
    'no-punishment': noPunishment.es,
  },
};
