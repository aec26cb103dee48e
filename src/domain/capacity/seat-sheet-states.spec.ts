import { REPORT_REASONS, RETURN_REASONS, seatSheetStates, WAITING_FOR_SCHOOL } from './seat-sheet-states';

describe('a seat sheet', () => {
  it('is reported by its school, approved or returned by its authority, and overdue when nobody reports', () => {
    expect(seatSheetStates).toEqual({
      open: { report: 'reported', escalate: 'overdue' },
      reported: { approve: 'approved', return: 'returned' },
      returned: { report: 'reported', escalate: 'overdue' },
      overdue: { extend: 'open' },
      approved: {},
    });
    expect(WAITING_FOR_SCHOOL).toEqual(['open', 'returned']);
  });

  it('has these coded reasons, which stand in stored sheets', () => {
    expect(REPORT_REASONS).toEqual([
      'roomsLacking',
      'staffLacking',
      'worksUnfinished',
      'catchmentDiffers',
      'enrolledDiffers',
      'planMistaken',
    ]);
    expect(RETURN_REASONS).toEqual(['proofLacking', 'figureDoubtful', 'planChanged', 'catchmentDoubtful']);
  });
});
