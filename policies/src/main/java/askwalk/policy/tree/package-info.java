/** FacT-CRS. */
package askwalk.policy.tree;
