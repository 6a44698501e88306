/** Lookup of the providers named in {@code META-INF/services}: policies, preference models, layouts and metrics. */
package askwalk.provider;
