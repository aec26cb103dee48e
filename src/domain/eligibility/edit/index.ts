// The door of the editor: drafts, the operations on them, what they still lack, and what may be written where.

export { apply, type Applied } from './apply';
export { asDraft, blankDraft } from './draft';
export { policyDraftStates, type PolicyDraftDeed, type PolicyDraftState } from './draft-states';
export { examine, examineWhole, placeOf, type Finding } from './findings';
export { undoable, type LoggedStep } from './history';
export { VERBS, type EditFault, type Operation } from './operation';
export { operationWords } from './operation-words';
export { placeWords, type Words } from './place-words';
export type { Json } from './pointer';
export { vocabularyOf, type CellForm, type FactVocabulary, type Vocabulary } from './vocabulary';
