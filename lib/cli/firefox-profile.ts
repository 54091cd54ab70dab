// The throw-away profile of a driven Firefox: quiet, without first-run pages, with a fixed address for the extension.

import type { LaunchOptions } from './driver';

/** The extension's host in its addresses: moz-extension://UUID. */
export const EXTENSION_UUID = '5b1f2c54-3a58-4f37-9d1e-0f6d3f8b7a21';

type Preference = string | number | boolean;

/** Text of user.js. */
export function userJs(options: LaunchOptions, port: number): string {
  const preferences: Record<string, Preference> = {
    'marionette.port': port,
    'devtools.console.stdout.content': true,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'browser.newtabpage.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'app.update.enabled': false,
    'app.normandy.enabled': false,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'media.gmp-provider.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'dom.disable_open_during_load': false,
    'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
    'layout.css.devPixelsPerPx': String(options.scale ?? 1),
    'intl.accept_languages': options.lang ?? 'zh-CN',
    'intl.locale.requested': options.lang ?? 'zh-CN',
    // The tab behind is worked in as well: its timers are not to run once a second.
    ...(options.headless
      ? {
          'dom.min_background_timeout_value': 4,
          'dom.min_background_timeout_value_without_budget_throttling': 4,
          'dom.timeout.enable_budget_timer_throttling': false,
        }
      : {}),
    // A profile that is used again finds the data of the add-on that was installed for the time being.
    ...(options.profile
      ? {
          'extensions.webextensions.keepStorageOnUninstall': true,
          'extensions.webextensions.keepUuidOnUninstall': true,
        }
      : {}),
    ...(options.hosts ? { 'network.dns.localDomains': options.hosts.join(',') } : {}),
    ...(options.proxy ? throughProxy(options.proxy) : {}),
    ...(options.noDatabase ? { 'browser.privatebrowsing.autostart': true } : {}),
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function throughProxy(port: number): Record<string, Preference> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
    // Names are not looked up over https past the proxy.
    'network.trr.mode': 5,
  };
}
