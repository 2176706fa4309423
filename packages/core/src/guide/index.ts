export {guideProblems, type GuideProblem, type GuideProblemCode} from './check-guide.js';
export {createGuideSearch, type GuideSearch} from './search-guide.js';
export {guideTopics} from './guide.js';
export type {
  Guide,
  GuideEntry,
  GuideEntryView,
  GuidePart,
  GuideStep,
  GuideText,
  GuideTopic,
  GuideTopicView,
} from './guide.js';
export {isGuide} from './guide-shape.js';
export {readTarget, type GuideTarget} from './guide-target.js';
export {readGuideFile, type FileProblem, type GuideFile} from './read-guide-file.js';
export {viewGuide, type TopicTitles} from './view-guide.js';
