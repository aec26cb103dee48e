import { planUploadStates } from './plan-upload-states';

describe('an uploaded plan', () => {
  it('is read before it is adopted, may be read again until then, and never leaves the version that it became', () => {
    expect(planUploadStates).toEqual({
      received: { begin: 'reading', readAgain: 'received' },
      reading: { finish: 'read', refuse: 'refused', readAgain: 'received' },
      read: { adopt: 'adopted', readAgain: 'received' },
      refused: { readAgain: 'received' },
      adopted: {},
    });
  });
});
