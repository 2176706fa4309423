/**
 * The elements of FHIR R4 (https://hl7.org/fhir/R4/) that expressions of a survey meet: the survey itself, its answers,
 * what a launch context or a contained resource is, and their data types. A line is a type or a part of one, and its
 * elements with their types: `<` tells what it derives from, `+` what repeats, `*` an element with a line of its own.
 * What every element has (id, extension, contained …) is left out. `r4-model.test.ts` compares it with the standard.
 */
export const r4Elements = `
Questionnaire<DomainResource approvalDate:date code:Coding+ contact:ContactDetail+
  copyright:markdown date:dateTime derivedFrom:canonical+ description:markdown
  effectivePeriod:Period experimental:boolean identifier:Identifier+ item:*+
  jurisdiction:CodeableConcept+ language:code lastReviewDate:date meta:Meta name:string
  publisher:string purpose:markdown status:code subjectType:code+ text:Narrative title:string
  url:uri useContext:UsageContext+ version:string
Questionnaire.item answerOption:*+ answerValueSet:canonical code:Coding+ definition:uri
  enableBehavior:code enableWhen:*+ initial:*+ linkId:string maxLength:integer prefix:string
  readOnly:boolean repeats:boolean required:boolean text:string type:code
Questionnaire.item.answerOption initialSelected:boolean
  value[x]:Integer,Date,Time,String,Coding,Reference
Questionnaire.item.enableWhen
  answer[x]:Boolean,Decimal,Integer,Date,DateTime,Time,String,Coding,Quantity,Reference
  operator:code question:string
Questionnaire.item.initial
  value[x]:Boolean,Decimal,Integer,Date,DateTime,Time,String,Uri,Attachment,Coding,Quantity,Reference
QuestionnaireResponse<DomainResource author:Reference authored:dateTime basedOn:Reference+
  encounter:Reference identifier:Identifier item:*+ language:code meta:Meta partOf:Reference+
  questionnaire:canonical source:Reference status:code subject:Reference text:Narrative
QuestionnaireResponse.item answer:*+ definition:uri linkId:string text:string
QuestionnaireResponse.item.answer
  value[x]:Boolean,Decimal,Integer,Date,DateTime,Time,String,Uri,Attachment,Coding,Quantity,Reference
ValueSet<DomainResource compose:* contact:ContactDetail+ copyright:markdown date:dateTime
  description:markdown expansion:* experimental:boolean identifier:Identifier+ immutable:boolean
  jurisdiction:CodeableConcept+ language:code meta:Meta name:string publisher:string
  purpose:markdown status:code text:Narrative title:string url:uri useContext:UsageContext+
  version:string
ValueSet.compose inactive:boolean include:*+ lockedDate:date
ValueSet.compose.include concept:*+ filter:*+ system:uri valueSet:canonical+ version:string
ValueSet.compose.include.concept code:code designation:*+ display:string
ValueSet.compose.include.concept.designation language:code use:Coding value:string
ValueSet.compose.include.filter op:code property:code value:string
ValueSet.expansion contains:*+ identifier:uri offset:integer parameter:*+ timestamp:dateTime
  total:integer
ValueSet.expansion.contains abstract:boolean code:code display:string inactive:boolean system:uri
  version:string
ValueSet.expansion.parameter name:string value[x]:String,Boolean,Integer,Decimal,Uri,Code,DateTime
Patient<DomainResource active:boolean address:Address+ birthDate:date communication:*+ contact:*+
  deceased[x]:Boolean,DateTime gender:code generalPractitioner:Reference+ identifier:Identifier+
  language:code link:*+ managingOrganization:Reference maritalStatus:CodeableConcept meta:Meta
  multipleBirth[x]:Boolean,Integer name:HumanName+ photo:Attachment+ telecom:ContactPoint+
  text:Narrative
Patient.communication language:CodeableConcept preferred:boolean
Patient.contact address:Address gender:code name:HumanName organization:Reference period:Period
  relationship:CodeableConcept+ telecom:ContactPoint+
Patient.link other:Reference type:code
RelatedPerson<DomainResource active:boolean address:Address+ birthDate:date communication:*+
  gender:code identifier:Identifier+ language:code meta:Meta name:HumanName+ patient:Reference
  period:Period photo:Attachment+ relationship:CodeableConcept+ telecom:ContactPoint+ text:Narrative
RelatedPerson.communication language:CodeableConcept preferred:boolean
Practitioner<DomainResource active:boolean address:Address+ birthDate:date
  communication:CodeableConcept+ gender:code identifier:Identifier+ language:code meta:Meta
  name:HumanName+ photo:Attachment+ qualification:*+ telecom:ContactPoint+ text:Narrative
Practitioner.qualification code:CodeableConcept identifier:Identifier+ issuer:Reference
  period:Period
PractitionerRole<DomainResource active:boolean availabilityExceptions:string availableTime:*+
  code:CodeableConcept+ endpoint:Reference+ healthcareService:Reference+ identifier:Identifier+
  language:code location:Reference+ meta:Meta notAvailable:*+ organization:Reference period:Period
  practitioner:Reference specialty:CodeableConcept+ telecom:ContactPoint+ text:Narrative
PractitionerRole.availableTime allDay:boolean availableEndTime:time availableStartTime:time
  daysOfWeek:code+
PractitionerRole.notAvailable description:string during:Period
Organization<DomainResource active:boolean address:Address+ alias:string+ contact:*+
  endpoint:Reference+ identifier:Identifier+ language:code meta:Meta name:string partOf:Reference
  telecom:ContactPoint+ text:Narrative type:CodeableConcept+
Organization.contact address:Address name:HumanName purpose:CodeableConcept telecom:ContactPoint+
Location<DomainResource address:Address alias:string+ availabilityExceptions:string
  description:string endpoint:Reference+ hoursOfOperation:*+ identifier:Identifier+ language:code
  managingOrganization:Reference meta:Meta mode:code name:string operationalStatus:Coding
  partOf:Reference physicalType:CodeableConcept position:* status:code telecom:ContactPoint+
  text:Narrative type:CodeableConcept+
Location.hoursOfOperation allDay:boolean closingTime:time daysOfWeek:code+ openingTime:time
Location.position altitude:decimal latitude:decimal longitude:decimal
Encounter<DomainResource account:Reference+ appointment:Reference+ basedOn:Reference+ class:Coding
  classHistory:*+ diagnosis:*+ episodeOfCare:Reference+ hospitalization:* identifier:Identifier+
  language:code length:Duration location:*+ meta:Meta partOf:Reference participant:*+ period:Period
  priority:CodeableConcept reasonCode:CodeableConcept+ reasonReference:Reference+
  serviceProvider:Reference serviceType:CodeableConcept status:code statusHistory:*+
  subject:Reference text:Narrative type:CodeableConcept+
Encounter.classHistory class:Coding period:Period
Encounter.diagnosis condition:Reference rank:positiveInt use:CodeableConcept
Encounter.hospitalization admitSource:CodeableConcept destination:Reference
  dietPreference:CodeableConcept+ dischargeDisposition:CodeableConcept origin:Reference
  preAdmissionIdentifier:Identifier reAdmission:CodeableConcept specialArrangement:CodeableConcept+
  specialCourtesy:CodeableConcept+
Encounter.location location:Reference period:Period physicalType:CodeableConcept status:code
Encounter.participant individual:Reference period:Period type:CodeableConcept+
Encounter.statusHistory period:Period status:code
Observation<DomainResource basedOn:Reference+ bodySite:CodeableConcept category:CodeableConcept+
  code:CodeableConcept component:*+ dataAbsentReason:CodeableConcept derivedFrom:Reference+
  device:Reference effective[x]:DateTime,Period,Timing,Instant encounter:Reference focus:Reference+
  hasMember:Reference+ identifier:Identifier+ interpretation:CodeableConcept+ issued:instant
  language:code meta:Meta method:CodeableConcept note:Annotation+ partOf:Reference+
  performer:Reference+ referenceRange:*+ specimen:Reference status:code subject:Reference
  text:Narrative
  value[x]:Quantity,CodeableConcept,String,Boolean,Integer,Range,Ratio,SampledData,Time,DateTime,Period
Observation.component code:CodeableConcept dataAbsentReason:CodeableConcept
  interpretation:CodeableConcept+
  value[x]:Quantity,CodeableConcept,String,Boolean,Integer,Range,Ratio,SampledData,Time,DateTime,Period
Observation.referenceRange age:Range appliesTo:CodeableConcept+ high:Quantity low:Quantity
  text:string type:CodeableConcept
Condition<DomainResource abatement[x]:DateTime,Age,Period,Range,String asserter:Reference
  bodySite:CodeableConcept+ category:CodeableConcept+ clinicalStatus:CodeableConcept
  code:CodeableConcept encounter:Reference evidence:*+ identifier:Identifier+ language:code
  meta:Meta note:Annotation+ onset[x]:DateTime,Age,Period,Range,String recordedDate:dateTime
  recorder:Reference severity:CodeableConcept stage:*+ subject:Reference text:Narrative
  verificationStatus:CodeableConcept
Condition.evidence code:CodeableConcept+ detail:Reference+
Condition.stage assessment:Reference+ summary:CodeableConcept type:CodeableConcept
Basic<DomainResource author:Reference code:CodeableConcept created:date identifier:Identifier+
  language:code meta:Meta subject:Reference text:Narrative
Bundle<Resource entry:*+ identifier:Identifier language:code link:*+ meta:Meta signature:Signature
  timestamp:instant total:unsignedInt type:code
Bundle.entry fullUrl:uri request:* resource:Resource response:* search:*
Bundle.entry.request ifMatch:string ifModifiedSince:instant ifNoneExist:string ifNoneMatch:string
  method:code url:uri
Bundle.entry.response etag:string lastModified:instant location:uri outcome:Resource status:string
Bundle.entry.search mode:code score:decimal
Bundle.link relation:string url:uri
Parameters<Resource language:code meta:Meta parameter:*+
Parameters.parameter name:string resource:Resource
  value[x]:Base64Binary,Boolean,Canonical,Code,Date,DateTime,Decimal,Id,Instant,Integer,Markdown,Oid,PositiveInt,String,Time,UnsignedInt,Uri,Url,Uuid,Address,Age,Annotation,Attachment,CodeableConcept,Coding,ContactPoint,Count,Distance,Duration,HumanName,Identifier,Money,Period,Quantity,Range,Ratio,Reference,SampledData,Signature,Timing,ContactDetail,Contributor,DataRequirement,Expression,ParameterDefinition,RelatedArtifact,TriggerDefinition,UsageContext,Dosage,Meta
Extension<Element url:System.String
  value[x]:Base64Binary,Boolean,Canonical,Code,Date,DateTime,Decimal,Id,Instant,Integer,Markdown,Oid,PositiveInt,String,Time,UnsignedInt,Uri,Url,Uuid,Address,Age,Annotation,Attachment,CodeableConcept,Coding,ContactPoint,Count,Distance,Duration,HumanName,Identifier,Money,Period,Quantity,Range,Ratio,Reference,SampledData,Signature,Timing,ContactDetail,Contributor,DataRequirement,Expression,ParameterDefinition,RelatedArtifact,TriggerDefinition,UsageContext,Dosage,Meta
Coding<Element code:code display:string system:uri userSelected:boolean version:string
CodeableConcept<Element coding:Coding+ text:string
Quantity<Element code:code comparator:code system:uri unit:string value:decimal
Reference<Element display:string identifier:Identifier reference:string type:uri
Attachment<Element contentType:code creation:dateTime data:base64Binary hash:base64Binary
  language:code size:unsignedInt title:string url:url
HumanName<Element family:string given:string+ period:Period prefix:string+ suffix:string+
  text:string use:code
Identifier<Element assigner:Reference period:Period system:uri type:CodeableConcept use:code
  value:string
Address<Element city:string country:string district:string line:string+ period:Period
  postalCode:string state:string text:string type:code use:code
ContactPoint<Element period:Period rank:positiveInt system:code use:code value:string
Period<Element end:dateTime start:dateTime
Range<Element high:Quantity low:Quantity
Ratio<Element denominator:Quantity numerator:Quantity
Annotation<Element author[x]:Reference,String text:markdown time:dateTime
Expression<Element description:string expression:string language:code name:id reference:uri
Meta<Element lastUpdated:instant profile:canonical+ security:Coding+ source:uri tag:Coding+
  versionId:id
Narrative<Element div:xhtml status:code
ContactDetail<Element name:string telecom:ContactPoint+
UsageContext<Element code:Coding value[x]:CodeableConcept,Quantity,Range,Reference
`;

/** What the other types derive from. */
export const r4Parents = `
Age<Quantity BackboneElement<Element Count<Quantity Distance<Quantity DomainResource<Resource
Duration<Quantity Money<Element MoneyQuantity<Quantity SimpleQuantity<Quantity base64Binary<Element
boolean<Element canonical<uri code<string date<Element dateTime<Element decimal<Element id<string
instant<Element integer<Element markdown<string oid<uri positiveInt<integer string<Element
time<Element unsignedInt<integer uri<Element url<uri uuid<uri xhtml<Element
`;

/** Elements that are made like others: themselves, mostly, one level further in. */
export const r4Repetitions: Readonly<Record<string, string>> = {
  'Bundle.entry.link': 'Bundle.link',
  'Observation.component.referenceRange': 'Observation.referenceRange',
  'Parameters.parameter.part': 'Parameters.parameter',
  'Questionnaire.item.item': 'Questionnaire.item',
  'QuestionnaireResponse.item.answer.item': 'QuestionnaireResponse.item',
  'QuestionnaireResponse.item.item': 'QuestionnaireResponse.item',
  'ValueSet.compose.exclude': 'ValueSet.compose.include',
  'ValueSet.expansion.contains.contains': 'ValueSet.expansion.contains',
  'ValueSet.expansion.contains.designation': 'ValueSet.compose.include.concept.designation',
};
