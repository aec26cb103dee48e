// The family's phone: each page is loaded when it is opened, form and map last of all.
import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../kit/fault-page';
import { PhoneTheme } from '../kit/phone/phone-theme';
import { SessionGate } from '../lib/session-gate';
import { FamilyFrame } from './family-frame';
import './family.css';

const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page')).SignInPage }));
const SelfCheckPage = lazy(async () => ({ default: (await import('./self-check/self-check-page')).SelfCheckPage }));
const MyCasesPage = lazy(async () => ({ default: (await import('./cases/my-cases-page')).MyCasesPage }));
const CasePage = lazy(async () => ({ default: (await import('./cases/case-page')).CasePage }));
const ReceiptPage = lazy(async () => ({ default: (await import('./cases/receipt-page')).ReceiptPage }));
const ApplyPage = lazy(async () => ({ default: (await import('./apply/apply-page')).ApplyPage }));

export function Component() {
  const own = (page: React.ReactNode) => (
    <SessionGate roles={['family']} signInAt="/family/sign-in">
      {page}
    </SessionGate>
  );
  return (
    <PhoneTheme>
      <Routes>
        <Route element={<FamilyFrame />}>
          <Route index element={own(<MyCasesPage />)} />
          <Route path="sign-in" element={<SignInPage />} />
          <Route path="self-check" element={<SelfCheckPage />} />
          <Route path="apply" element={own(<ApplyPage />)} />
          <Route path="apply/:step" element={own(<ApplyPage />)} />
          <Route path="cases/:id" element={own(<CasePage />)} />
          <Route path="cases/:id/receipt" element={own(<ReceiptPage />)} />
          <Route path="*" element={<NoSuchPage />} />
        </Route>
      </Routes>
    </PhoneTheme>
  );
}
