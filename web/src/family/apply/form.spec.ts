import { faultsOf, formPathOf, stepOfPath } from './form-faults';
import { emptyForm, fromDeclared, toApplication, type FormValues } from './form-values';

const filled = (): FormValues => ({
  ...emptyForm(),
  consent: true,
  child: { ...emptyForm().child, name: '演示童0001', documentNumber: '410199202106190017', bornOn: '2021-06-19' },
  request: { grade: 'G1', entry: 'start', authority: '410105' },
  guardian: { name: '演示甲0001', documentType: 'residentId', documentNumber: '410199198205160017' },
  talent: { ...emptyForm().talent, certificate: ' ZZRC-D-202606-00135 ' },
  residences: [{ kind: 'rented', authority: '410105', lon: 113.7, lat: 34.7 }],
  employer: { authority: '410103', name: '', lon: null, lat: null },
});

describe('the application form', () => {
  it('is complete only when every step is', () => {
    expect(faultsOf('summary', filled())).toEqual([]);
    expect(faultsOf('summary', { ...filled(), consent: false })).toEqual([{ path: 'consent', code: 'consent' }]);
  });

  it('finds a wrong check digit and a birth date that contradicts the number', () => {
    const form = filled();
    form.child.documentNumber = '410199202106190018';
    expect(faultsOf('child', form)).toEqual([{ path: 'child.documentNumber', code: 'DOCUMENT_CHECK_DIGIT' }]);
    form.child.documentNumber = '410199202106190017';
    form.child.bornOn = '2021-06-20';
    expect(faultsOf('child', form)).toEqual([{ path: 'child.bornOn', code: 'bornOnDiffers' }]);
  });

  it('asks for the holder of the certificate only when it is another person than the guardian', () => {
    const form = filled();
    expect(toApplication(form).talent.holder).toEqual(form.guardian);
    form.talent.relationToGuardian = 'spouse';
    expect(faultsOf('relation', form).map(({ path }) => path)).toEqual(['talent.holder.name', 'talent.holder.documentNumber']);
  });

  it('asks a child that changes schools where it goes now', () => {
    const form = filled();
    form.request.entry = 'transfer';
    expect(faultsOf('child', form)).toEqual([{ path: 'child.enrolledGrade', code: 'enrolledGrade' }]);
    form.child.enrolledGrade = 'G3';
    expect(faultsOf('child', form)).toEqual([{ path: 'child.enrolledAt', code: 'enrolledAt' }]);
    form.child.enrolledAt = 'OUTSIDE';
    expect(toApplication(form)).toMatchObject({ round: 'transfer', child: { enrolled: { authority: 'OUTSIDE', stage: 'primary', grade: 'G3' } } });
  });

  it('becomes an application without what was left open', () => {
    expect(toApplication(filled())).toMatchObject({
      round: 'main',
      talent: { certificate: 'ZZRC-D-202606-00135' },
      child: { hukouAuthority: null, enrolled: null, sex: null, siblingSchool: null },
      employer: { authority: '410103' },
      residences: [{ kind: 'rented', authority: '410105', lon: 113.7, lat: 34.7 }],
      request: { stage: 'primary' },
      together: null,
    });
  });

  it('comes back from a draft of the service as it was', () => {
    const form = { ...filled(), draftId: 'a', wishes: ['ZX-01-001'], together: 'no' as const };
    const { employer, ...declared } = toApplication(form);
    expect(fromDeclared('a', { ...declared, employer: employer ?? null, together: declared.together ?? null } as never)).toEqual({
      ...form,
      talent: { ...form.talent, certificate: 'ZZRC-D-202606-00135', holder: form.guardian },
    });
  });

  it('leads from a fault that the service found to the step and the field of the form', () => {
    expect(['child.hukouAuthority', 'wishes.2', 'talent.holder.documentNumber', 'residences.0.lon', 'request.authority'].map((field) => [formPathOf(field), stepOfPath(formPathOf(field))])).toEqual([
      ['child.hukou', 'child'],
      ['wishes', 'wishes'],
      ['talent.holder.documentNumber', 'relation'],
      ['residences.0.lon', 'home'],
      ['request.authority', 'wishes'],
    ]);
  });
});
