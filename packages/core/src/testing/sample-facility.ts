import type {Facility} from '../facility/facility.js';

/** The facility behind `sampleFacility`. Every number is one that is reserved for fiction or public. */
export const facilityOfSamples: Facility = {
  id: 'riverside',
  name: {
    en: 'Riverside General Hospital',
    es: 'Hospital General Riverside',
    ar: 'مستشفى ريفرسايد العام',
  },
  languages: ['en', 'es', 'ar'],
  timeZone: 'America/Chicago',
  dangerNumbers: [
    {
      label: {en: 'Emergency', es: 'Emergencias', ar: 'الطوارئ'},
      phone: '911',
      note: {
        en: 'If someone is in danger now.',
        es: 'Si alguien está en peligro ahora.',
        ar: 'إذا كان شخص ما في خطر الآن.',
      },
    },
    {
      label: {
        en: 'Suicide and crisis line',
        es: 'Línea de prevención del suicidio y crisis',
        ar: 'خط الأزمات ومنع الانتحار',
      },
      phone: '988',
    },
  ],
  locations: [
    {
      id: 'main-campus',
      name: {en: 'Main campus', es: 'Sede principal', ar: 'المبنى الرئيسي'},
      departments: [
        {id: 'emergency', name: {en: 'Emergency room', es: 'Urgencias', ar: 'قسم الطوارئ'}},
        {id: 'ward-4', name: {en: 'Ward 4', es: 'Planta 4', ar: 'الجناح ٤'}},
        {id: 'billing', name: {en: 'Billing', es: 'Facturación', ar: 'الفواتير'}},
      ],
    },
    {
      id: 'lakeside-clinic',
      name: {en: 'Lakeside Clinic', es: 'Clínica Lakeside', ar: 'عيادة ليكسايد'},
      departments: [
        {
          id: 'family-medicine',
          name: {en: 'Family medicine', es: 'Medicina familiar', ar: 'طب الأسرة'},
        },
        {id: 'laboratory', name: {en: 'Laboratory', es: 'Laboratorio', ar: 'المختبر'}},
      ],
    },
  ],
  readers: [
    {
      who: {
        en: 'Patient relations office',
        es: 'Oficina de relaciones con el paciente',
        ar: 'مكتب علاقات المرضى',
      },
      named: ['name', 'contact', 'story', 'place'],
      confidential: ['name', 'contact', 'story', 'place'],
      anonymous: ['story', 'place'],
    },
    {
      who: {
        en: 'The department it is about',
        es: 'El departamento del que se trata',
        ar: 'القسم المعني',
      },
      named: ['name', 'story', 'place'],
      confidential: ['story', 'place'],
      anonymous: ['story', 'place'],
    },
    {
      who: {en: 'Quality team', es: 'Equipo de calidad', ar: 'فريق الجودة'},
      named: ['story', 'place'],
      confidential: ['story', 'place'],
      anonymous: ['story', 'place'],
    },
  ],
  limits: {
    files: {
      count: 3,
      bytesEach: 5_000_000,
      mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
    },
  },
  fallbackContacts: [
    {
      kind: 'phone',
      label: {en: 'Call us', es: 'Llámenos', ar: 'اتصل بنا'},
      value: '+1 555 010 0100',
      hours: {
        en: 'Every day, 8 in the morning to 8 in the evening',
        es: 'Todos los días, de 8 de la mañana a 8 de la noche',
        ar: 'كل يوم من الثامنة صباحًا إلى الثامنة مساءً',
      },
    },
    {
      kind: 'relay',
      label: {en: 'Relay', es: 'Servicio de retransmisión', ar: 'خدمة الترحيل'},
      value: '711',
    },
    {
      kind: 'email',
      label: {en: 'Write to us', es: 'Escríbanos', ar: 'اكتب إلينا'},
      value: 'patient.relations@riverside.example',
    },
    {
      kind: 'in-person',
      label: {en: 'Come and see us', es: 'Visítenos', ar: 'زرنا'},
      value: 'Main campus, ground floor, room 12',
    },
  ],
  promises: {acknowledgeWithinDays: 7, respondWithinDays: 30},
  assistance: {
    free: true,
    languages: [
      {tag: 'es', name: 'Español'},
      {tag: 'zh-Hans', name: '简体中文'},
      {tag: 'vi', name: 'Tiếng Việt'},
      {tag: 'ar', name: 'العربية'},
      {tag: 'ht', name: 'Kreyòl ayisyen'},
    ],
    signLanguages: [
      {
        en: 'American Sign Language',
        es: 'Lengua de señas americana',
        ar: 'لغة الإشارة الأمريكية',
      },
    ],
    interpreter: {
      phone: '+1 555 010 0150',
      hours: {en: 'Day and night', es: 'De día y de noche', ar: 'ليلًا ونهارًا'},
      note: {
        en: 'Say the name of your language. We will wait with you.',
        es: 'Diga el nombre de su idioma. Esperamos con usted.',
        ar: 'قل اسم لغتك. نحن ننتظر معك.',
      },
    },
    relay: [
      {
        name: {en: 'Relay call', es: 'Llamada con ayuda', ar: 'مكالمة الترحيل'},
        phone: '711',
      },
    ],
    aids: [
      {en: 'Papers in large print', es: 'Papeles con letra grande', ar: 'أوراق بخط كبير'},
      {en: 'Sound amplifiers', es: 'Amplificadores de sonido', ar: 'أجهزة لتقوية الصوت'},
      {
        en: 'Someone who reads to you or writes for you',
        es: 'Alguien que lee o escribe por usted',
        ar: 'شخص يقرأ لك أو يكتب عنك',
      },
    ],
  },
  externalRoutes: [
    {
      name: {
        en: 'State health agency',
        es: 'Agencia estatal de salud',
        ar: 'وكالة الصحة في الولاية',
      },
      phone: '+1 555 010 0199',
      url: 'https://health-agency.example/complaints',
    },
  ],
};
