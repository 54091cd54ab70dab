// A pack's address: when it was asked, what it said, whether newer versions come in by themselves.
import type { SubscriptionShown } from './packRows';
import { useWords, type WordKey } from './words';

export interface PackAddressProps {
  subscription: SubscriptionShown | null;
  onCheck: () => void;
  onAuto: (auto: boolean) => void;
  onGrant: () => void;
  onUnsubscribe: () => void;
}

export function PackAddress({ subscription, onCheck, onAuto, onGrant, onUnsubscribe }: PackAddressProps) {
  const { t, language } = useWords();
  if (!subscription) return null;
  const { url, auto, checked, failure, granted } = subscription;
  const time = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return (
    <section class="address">
      <h2>{t('pack_address')}</h2>
      <p class="url">{url}</p>
      <p class="hint">{checked ? t('pack_checked', time.format(checked)) : t('pack_never_checked')}</p>
      {failure && (
        <p class="error" role="alert">
          {t(`subscription_${failure.code.replaceAll('-', '_')}` as WordKey, failure.value)} {t('subscription_safe')}
        </p>
      )}
      <label>
        <input type="checkbox" checked={auto} onChange={(event) => onAuto(event.currentTarget.checked)} />
        {t('pack_auto')}
      </label>
      <p class="end">
        {granted ? (
          <button type="button" class="button" onClick={onCheck}>
            {t('pack_check_now')}
          </button>
        ) : (
          <button type="button" class="button" onClick={onGrant}>
            {t('pack_grant')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={onUnsubscribe}>
          {t('pack_unsubscribe')}
        </button>
      </p>
    </section>
  );
}
