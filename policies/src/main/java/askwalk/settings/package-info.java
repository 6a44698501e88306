/**
 * Hyperparameters. A provider declares each {@link askwalk.settings.Setting} once; user input is resolved to
 * {@link askwalk.settings.SettingValues} before anything is created or trained.
 */
package askwalk.settings;
