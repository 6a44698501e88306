/** Hyperparameters by name: {@link askwalk.settings.Settings}. */
package askwalk.settings;
