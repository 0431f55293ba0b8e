/**
 * The desktop that the studio runs on: keeping the machine awake, notifications, folders and pages, by the platform's own programs.
 * What a machine has no program for is left out without a word. Uses no other room.
 */
package impasto.studio.desktop;
