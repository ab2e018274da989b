package dev.switchboard.aws;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Iterates over items of a table, and requests the next page when all items of the current page have been read. */
final class ItemPages implements Iterator<Map<String, AttributeValue>> {
    private final Source source;
    private Iterator<Map<String, AttributeValue>> items = Collections.emptyIterator();
    private @Nullable Page page;

    /** Source of pages. */
    @FunctionalInterface
    interface Source {
        /** Returns the page after the given key, or the first page if the key is null. */
        Page after(@Nullable Map<String, AttributeValue> key);
    }

    /** One page of items. The last page has an empty key. */
    record Page(List<Map<String, AttributeValue>> items, Map<String, AttributeValue> lastKey) {
        boolean isLast() {
            return lastKey.isEmpty();
        }
    }

    ItemPages(Source source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && (page == null || !page.isLast())) {
            page = source.after(page == null ? null : page.lastKey());
            items = page.items().iterator();
        }
        return items.hasNext();
    }

    @Override
    public Map<String, AttributeValue> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
