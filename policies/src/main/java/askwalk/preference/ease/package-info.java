/** EASE (arXiv:1905.03375), a linear autoencoder in closed form, with the items' attributes as side information. */
package askwalk.preference.ease;
