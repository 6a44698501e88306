/** How what is named in {@code META-INF/services} is found: policies, preference models, layouts and metrics. */
package askwalk.provider;
