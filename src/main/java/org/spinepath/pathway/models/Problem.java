package org.spinepath.pathway.models;

/**
 * Something in a model set that would lose a patient, or mislead who reads it.
 *
 * @param weight whether the set may go live with it
 * @param file   as the set names it
 * @param place  where in the file
 * @param says   what is wrong, a sentence of which the place is the subject
 * @param remedy what to do about it, a sentence
 */
public record Problem(Weight weight, String file, Place place, String says, String remedy) {

    public enum Weight {
        /** The set does not go live. */
        REFUSED,
        /** The set works, but its picture or its names mislead people. */
        UNTIDY
    }

    /** Where in a file. */
    public sealed interface Place {

        /** All of it. */
        record WholeFile() implements Place {
            @Override
            public String toString() {
                return "";
            }
        }

        /** An element of a diagram, or a component of a form, with what people read there; the name may be empty. */
        record Element(String id, String name) implements Place {
            @Override
            public String toString() {
                return (name.isBlank() ? id : '"' + name + "\" (" + id + ")") + " ";
            }
        }

        /** A row of a table, counted from one as Camunda Modeler does. */
        record Row(int number, String id) implements Place {
            @Override
            public String toString() {
                return "row " + number + " (" + id + ") ";
            }
        }
    }

    /** The sentence for people. */
    @Override
    public String toString() {
        return file + ": " + place + says + " " + remedy;
    }
}
