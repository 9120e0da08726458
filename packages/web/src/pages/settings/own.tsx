import { useQuery } from '@tanstack/react-query';
import { me } from '../../api/me.ts';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TokensSection } from './tokens-section.tsx';
import { TwoFactorSection } from './two-factor-section.tsx';

/** One’s own account. Alone at one’s machine it is the tokens for programs only. */
export function OwnSettings() {
  const { data: self } = useQuery(me);
  if (self === undefined) return null;
  return (
    <>
      {self.mode === 'team' ? (
        <>
          <SessionsSection />
          <PasswordSection />
          <TwoFactorSection />
          <PasskeysSection />
        </>
      ) : null}
      <TokensSection />
    </>
  );
}
