// The administrator's template in the guide says what the two schemas say.
import { expect, it } from 'vitest';
import schema from '../../assets/public/managed.schema.json';
import { POLICY_KEYS, PRESET } from '../../components/policy';
import { managedSchema } from '../../lib/model/managed-schema';

it('the template is what the schema reads, whole', () => {
  expect(managedSchema.parse(PRESET)).toEqual(PRESET);
});

it('the keys are those of both schemas, with the values these allow', () => {
  const { settings, ...rest } = schema.properties;
  const published = [...Object.keys(settings.properties).map((key) => `settings.${key}`), ...Object.keys(rest)];
  expect(POLICY_KEYS.map(([path, name]) => path + name)).toEqual(published);
  expect(Object.keys(managedSchema.shape).sort()).toEqual(Object.keys(schema.properties).sort());
  const values = new Map<string, string>(POLICY_KEYS.map(([path, name, shown]) => [path + name, shown]));
  for (const [key, rule] of Object.entries(settings.properties)) {
    const shown = values.get(`settings.${key}`) ?? '';
    if ('enum' in rule) expect(shown).toBe(rule.enum.map((one) => JSON.stringify(one)).join(' | '));
    else if ('maximum' in rule) expect(shown).toBe(`${rule.minimum} … ${rule.maximum}`);
    else expect(shown).toBe('true | false');
  }
});
