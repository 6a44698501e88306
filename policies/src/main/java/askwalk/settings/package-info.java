/**
 * Hyperparameters: a provider declares each of its {@link askwalk.settings.Setting}s once, and text that users give is
 * resolved to {@link askwalk.settings.SettingValues} before anything is made or trained.
 */
package askwalk.settings;
