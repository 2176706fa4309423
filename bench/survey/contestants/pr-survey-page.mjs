// The element itself comes from the published file, which this page loads as any other page would.
globalThis.contestant = {
  show(host, form) {
    const survey = document.createElement('pr-survey');
    survey.questionnaire = form;
    host.append(survey);
    return () => survey.remove();
  },
};
