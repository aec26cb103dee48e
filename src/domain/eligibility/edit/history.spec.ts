import { policyDraftStates } from './draft-states';
import { undoable } from './index';

describe('the history of a draft', () => {
  it('takes the revision itself where none is named', () => {
    expect(
      undoable([
        { revision: 1, kind: 'edit', ofRevision: null },
        { revision: 2, kind: 'undo', ofRevision: null },
      ]),
    ).toEqual({ undo: null, redo: 2 });
    expect(undoable([{ revision: 3, kind: 'redo', ofRevision: null }])).toEqual({ undo: 3, redo: null });
  });
});

describe('a draft of a policy', () => {
  it('is submitted, returned or published, and never edited again once it is out', () => {
    expect(policyDraftStates).toMatchObject({
      editing: { submit: 'submitted', discard: 'discarded' },
      submitted: { publish: 'published', return: 'editing', withdraw: 'editing' },
      published: {},
      discarded: {},
    });
  });
});
